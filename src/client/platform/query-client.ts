import { QueryClient, focusManager, onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { isConnectionError } from '@shared/contract/connection-error';

/** A refusal is an answer and stays one; only silence is worth asking again. */
const retryOnce = (failures: number, error: unknown) => failures < 1 && isConnectionError(error);

export const queryClient = new QueryClient({
  defaultOptions: {
    // `always`: without a network a query fails at once and the page shows what was last seen;
    // TanStack's default would leave it waiting without a word.
    queries: { staleTime: 30_000, retry: retryOnce, retryDelay: 800, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** A mini-program has no window events: coming to the front and the network are told by WeChat. */
export function watchWechat(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  focusManager.setEventListener((setFocused) => {
    const show = () => setFocused(true);
    const hide = () => setFocused(false);
    Taro.onAppShow(show);
    Taro.onAppHide(hide);
    return () => {
      Taro.offAppShow(show);
      Taro.offAppHide(hide);
    };
  });
  onlineManager.setEventListener((setOnline) => {
    const change = (status: { isConnected: boolean }) => setOnline(status.isConnected);
    Taro.onNetworkStatusChange(change);
    return () => Taro.offNetworkStatusChange(change);
  });
}
