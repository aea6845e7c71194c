import { showTab } from '@client/platform/go';
import { EmptyState } from '@client/ui/state/empty-state';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { Page } from '@client/ui/page/page';
import { DeletionConfirm } from '../../components/privacy/deletion-confirm';
import { DeletionFacts } from '../../components/privacy/deletion-facts';
import { OwnPage } from '../../components/own-page';
import { useDeletion } from '../../privacy/use-deletion';
import { usePolite } from '@client/session/use-polite';

export default function DeleteAccountPage() {
  const deletion = useDeletion();
  const polite = usePolite();
  if (deletion.deleted) {
    return (
      <Page title="注销账号">
        <EmptyState
          icon="circle-check"
          title="账号已经注销"
          note={polite('谢谢你来过。看活动、看求助电话，还是不用登录。')}
          action={{ label: '回首页', onPress: () => showTab('home') }}
        />
      </Page>
    );
  }
  return (
    <OwnPage title="注销账号" query={deletion.preview}>
      {({ refusal, consequences, kept }) => (
        <>
          <Heading level={1}>注销以前，先看清楚</Heading>
          {refusal && <Notice tone="warn">{polite(refusal)}</Notice>}
          <DeletionFacts consequences={consequences} kept={kept} />
          {!refusal && <DeletionConfirm {...deletion} />}
        </>
      )}
    </OwnPage>
  );
}
