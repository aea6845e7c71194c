import { EmptyState } from '@client/ui/state/empty-state';
import { Page } from '@client/ui/page/page';
import { ScanConfirm } from '../../components/sign-in/scan-confirm';
import { usePageCode } from '../../sign-in/use-page-code';

const title = '登录工作台';

export default function ConfirmSignInPage() {
  const code = usePageCode();
  if (code !== null) return <ScanConfirm title={title} code={code} />;
  return (
    <Page title={title}>
      <EmptyState
        icon="qr-code"
        title="请扫电脑上的二维码"
        note="在电脑上打开工作台，扫登录页上的码"
      />
    </Page>
  );
}
