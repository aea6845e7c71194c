import { NothingHere } from '@client/ui/state/nothing-here';
import { Page } from '@client/ui/page/page';

/** For an address that leads nowhere. */
export default function LostPage() {
  return (
    <Page title="网上妇女之家">
      <NothingHere />
    </Page>
  );
}
