import { Page } from '../../../ui/page';
import { ForHouse } from '../for-house';
import { ClosedDays } from './closed-days';
import { CounsellorList } from './counsellor-list';
import { OfferedServices } from './offered-services';
import '../counselling.css';

/** What the house offers: who gives what, when it is closed, how services are booked. */
export default function HousePage() {
  return (
    <Page title="咨询室" note="有哪些老师、做哪些服务、哪天不开门。">
      <ForHouse mustRun>
        {({ unitId }) => (
          <div className="stack">
            <CounsellorList unitId={unitId} />
            <ClosedDays unitId={unitId} />
            <OfferedServices unitId={unitId} />
          </div>
        )}
      </ForHouse>
    </Page>
  );
}
