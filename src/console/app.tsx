import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { Suspense, lazy } from 'react';
import { Router, useLocation } from 'wouter';
import { Frame } from './layout/frame';
import { queryClient } from './platform/query-client';
import { Routes } from './routes';
import { useSession } from './session/use-session';
import { antdTheme } from './theme/antd-theme';
import { buttonDefaults } from './theme/button-defaults';
import { Loading } from './ui/loading';

dayjs.locale('zh-cn');

const SetPasswordPage = lazy(() => import('./domains/people/security/set-password-page'));
const SignInPage = lazy(() => import('./domains/people/sign-in/sign-in-page'));

/** The whole console. Without a session every address shows the sign-in, and goes on from there. */
export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme} button={buttonDefaults}>
      <AntdApp component={false}>
        <QueryClientProvider client={queryClient}>
          <Router base="/console">
            <Inside />
          </Router>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

function Inside() {
  const { isSignedIn } = useSession();
  const [address] = useLocation();
  const setsPassword = address === '/set-password';
  if (!isSignedIn || setsPassword) {
    return (
      <Suspense fallback={<Loading />}>
        {setsPassword ? <SetPasswordPage /> : <SignInPage />}
      </Suspense>
    );
  }
  return (
    <Frame>
      <Routes />
    </Frame>
  );
}
