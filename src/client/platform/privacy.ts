import Taro from '@tarojs/taro';
import { create } from 'zustand';

type Answer = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];

type OpenPage = ReturnType<typeof Taro.getCurrentPages>[number];

interface PrivacyState {
  /** What WeChat waits to hear before it goes on with what she tapped; none when nothing waits. */
  waiting: readonly Answer[];
  /** The page that was on top when it was asked: it alone shows the question. */
  page: OpenPage | null;
}

/** Whether WeChat wants her to agree to the privacy guide before the album, the calendar, the clipboard. */
export const privacyStore = create<PrivacyState>(() => ({ waiting: [], page: null }));

/** WeChat asks through us, once, when she first taps something that needs it. Never on the web. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization((answer) => {
    privacyStore.setState(({ waiting }) => ({ waiting: [...waiting, answer], page: pageOnTop() }));
  });
}

/** The page that is seen now. */
export function pageOnTop(): OpenPage | null {
  return Taro.getCurrentPages().at(-1) ?? null;
}

/** Her answer. `buttonId` is the button of WeChat's kind that she tapped; null is no. */
export function answerPrivacy(buttonId: string | null): void {
  const { waiting } = privacyStore.getState();
  privacyStore.setState({ waiting: [], page: null });
  for (const answer of waiting) {
    answer(buttonId === null ? { event: 'disagree' } : { event: 'agree', buttonId });
  }
}
