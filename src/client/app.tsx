import { QueryClientProvider } from '@tanstack/react-query';
import Taro, { usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { queryClient, watchWechat } from '@client/platform/query-client';
import { keepOnStart } from '@client/platform/kept-on-start';
import { watchNewVersion } from '@client/platform/new-version';
import { watchPrivacy } from '@client/platform/privacy';
import { quietScriptLinks } from '@client/platform/quiet-links';
import { keepOffline, onceFirstPageStands } from '@client/platform/offline/worker';
import { watchChunks } from '@client/platform/offline/chunk-failure';
import { watchLeaving, watchTitle } from '@client/platform/web-history/leaving';
import './theme/app.scss';
import './theme/icons.scss';

watchWechat();
watchPrivacy();
watchNewVersion();
quietScriptLinks();
onceFirstPageStands(keepOnStart);
if (process.env.TARO_ENV === 'h5') {
  watchLeaving();
  watchTitle();
  watchChunks();
  onceFirstPageStands(() => {
    keepOffline();
    // Where no worker runs the page that is open still has its numbers. The same for everybody.
    void import('./pages/help/index').catch(() => undefined);
  });
}

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => void Taro.redirectTo({ url: '/pages/lost/index' }));
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
