import { QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { queryClient, watchWechat } from '@client/platform/query-client';
import { watchPrivacy } from '@client/platform/privacy';
import { quietScriptLinks } from '@client/platform/quiet-links';
import './theme/app.scss';
import './theme/icons.scss';

watchWechat();
watchPrivacy();
quietScriptLinks();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
