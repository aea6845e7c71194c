import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type PropsWithChildren } from 'react';
import { queryClient, watchWechat } from '@client/platform/query-client';
import './theme/app.scss';
import './theme/icons.scss';

watchWechat();

export default function App({ children }: PropsWithChildren) {
  useEffect(nameTabBar, []);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

/** Taro's tab bar on H5 is no landmark of its own accord. */
function nameTabBar(): void {
  if (process.env.TARO_ENV === 'weapp') return;
  const bar = document.querySelector('.taro-tabbar__tabbar');
  bar?.setAttribute('role', 'navigation');
  bar?.setAttribute('aria-label', '主要栏目');
}
