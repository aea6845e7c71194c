import { guideById } from '@shared/protection/guides/guides';
import { usePageParam } from '@client/platform/use-page-address';
import { Page } from '@client/ui/page/page';
import { NothingHere } from '@client/ui/state/nothing-here';
import { GuideView } from '../../components/guide-view';

/** One of the guides: it lies in the app, and nobody learns that it is read. */
export default function ReadPage() {
  const guide = guideById(usePageParam('id'));
  return (
    <Page title="服务" quickExit>
      {guide ? <GuideView guide={guide} /> : <NothingHere />}
    </Page>
  );
}
