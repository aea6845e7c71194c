import { Link } from 'wouter';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { ForCalendar } from '../for-calendar';
import { daysWords } from '../week/day-words';
import { serviceWords, today } from '../words';
import { ExtraDays } from './extra-days';
import { HoursEditor } from './hours-editor';
import { useCounsellor, type Counsellor } from './use-counsellor';
import '../counselling.css';
import './hours.css';

/** When a counsellor can be booked: every week, on single days, and when not. */
export default function HoursPage() {
  return (
    <Page title="开放时间" note="居民只约得到这里开放的时间。已经约好的，改了也不变。">
      <ForCalendar>{({ counsellorId }) => <Hours counsellorId={counsellorId} />}</ForCalendar>
    </Page>
  );
}

function Hours({ counsellorId }: { counsellorId: string }) {
  const { data: counsellor, isPending, error, refetch } = useCounsellor(counsellorId);
  if (isPending) return <Loading />;
  if (!counsellor) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <div className="stack">
      <Qualifications counsellor={counsellor} />
      <HoursEditor counsellor={counsellor} />
      <ExtraDays counsellor={counsellor} />
      <DaysOff counsellor={counsellor} />
    </div>
  );
}

/** What has ended or will end says so where the hours are written: they offer nothing then. */
function Qualifications({ counsellor: { services } }: { counsellor: Counsellor }) {
  const limited = services.filter(({ validUntil }) => validUntil !== null);
  if (limited.length === 0) return null;
  return (
    <ul className="plain-list hours-limits">
      {limited.map(({ service, validUntil }) => (
        <li key={service} className={(validUntil ?? '') < today() ? 'hours-limits__over' : 'quiet'}>
          {serviceWords(service)}：资格到 {validUntil}
          {(validUntil ?? '') < today() ? '，已经过期，约不到了。' : '，之后约不到。'}
        </li>
      ))}
    </ul>
  );
}

function DaysOff({ counsellor }: { counsellor: Counsellor }) {
  const coming = counsellor.absences.filter(
    ({ state, until }) => state !== 'withdrawn' && until >= today(),
  );
  return (
    <Panel title="不在的日子">
      {coming.length === 0 && <p className="quiet">没有请假。法定节假日本来就不开。</p>}
      {coming.length > 0 && (
        <ul className="plain-list">
          {coming.map(({ id, from, until, state, left }) => (
            <li key={id}>
              {daysWords(from, until)}
              {state === 'settling' && `，还有 ${left} 个预约没定`}
            </li>
          ))}
        </ul>
      )}
      <Link href={`/counselling/absences?counsellor=${counsellor.id}`}>去请假</Link>
    </Panel>
  );
}
