import type { Entry } from '@client/client-domain';
import { domains } from '@client/domains';
import { goTo } from '@client/platform/go';
import { useSession } from '@client/session/use-session';
import { Card } from '@client/ui/show/card';
import { ListRow } from '@client/ui/press/list-row';
import { Page } from '@client/ui/page/page';
import { CareSwitch } from './care-switch';
import { Profile } from './profile';
import { SignOut } from './sign-out';

const mine = domains.flatMap((domain) => domain.mine ?? []);
const settings = domains.flatMap((domain) => domain.settings ?? []);

export default function MinePage() {
  const { isSignedIn } = useSession();
  return (
    <Page title="我的" tab>
      <Profile />
      {isSignedIn && <Entries entries={mine} />}
      <Card className="list-card">
        <CareSwitch />
      </Card>
      {isSignedIn && (
        <>
          <Entries entries={settings} />
          <SignOut />
        </>
      )}
    </Page>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <Card className="list-card">
      {entries.map(({ name, icon, address }) => (
        <ListRow key={name} icon={icon} title={name} onPress={() => goTo(address)} />
      ))}
    </Card>
  );
}
