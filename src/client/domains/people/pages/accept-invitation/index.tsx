import { EmptyState } from '@client/ui/state/empty-state';
import { Page } from '@client/ui/page/page';
import { InvitationAnswer } from '../../components/sign-in/invitation-answer';
import { usePageCode } from '../../sign-in/use-page-code';

const title = '邀请';

export default function AcceptInvitationPage() {
  const code = usePageCode();
  if (code !== null) return <InvitationAnswer title={title} code={code} />;
  return (
    <Page title={title}>
      <EmptyState
        icon="users-round"
        title="这个链接不完整"
        note="请点邀请你的人发来的原链接，或者扫她的码"
      />
    </Page>
  );
}
