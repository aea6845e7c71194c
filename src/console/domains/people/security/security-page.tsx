import { Page } from '../../../ui/page';
import { Account } from './account';
import { Devices } from './devices';
import '../../../ui/panel.css';
import '../people.css';

/** How I come in, and where I am signed in. */
export default function SecurityPage() {
  return (
    <Page title="登录与安全">
      <div className="security">
        <Account />
        <Devices />
      </div>
    </Page>
  );
}
