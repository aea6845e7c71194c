import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { shanghaiDate } from '@shared/time/shanghai';
import { shanghai } from '@shared/time/time-format';
import { dayLabel } from '@shared/time/day-label';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import {
  atSession,
  byDay,
  sessionLabel,
  type DaySession,
  type MonthActivity,
} from './day-sessions';
import { daysOfMonth, monthLater, monthLabel } from './month';
import { ActivityFilters } from '../list/activity-filters';
import { NothingHere } from '../../../ui/nothing-here';
import { ActivityCards } from '../list/activity-cards';
import { statusLabels } from '../status-labels';
import { useAddressFilters } from '../list/use-address-filters';
import './calendar.css';

/** A month of the chosen unit and below. */
export default function CalendarPage() {
  const { unit } = useStaff();
  const isNarrow = useIsNarrow();
  const { filters, month: asked, setMonth } = useAddressFilters();
  const month = asked ?? shanghaiDate(new Date()).slice(0, 7);
  const { from: _from, until: _until, ...wanted } = filters;
  const found = useQuery({
    queryKey: queryKey('activities', 'managedMonth', unit?.id, month, wanted),
    queryFn: ({ signal }) =>
      api.activities.managedMonth({ ...wanted, unitId: unit?.id ?? '', month }, { signal }),
    enabled: unit !== null,
  });
  return (
    <Page title="活动日历" note={unit?.name}>
      <div className="calendar__head">
        <Button
          icon={<LeftOutlined />}
          aria-label="上个月"
          onClick={() => setMonth(monthLater(month, -1))}
        />
        <h2 className="calendar__month" aria-live="polite">
          {monthLabel(month)}
        </h2>
        <Button
          icon={<RightOutlined />}
          aria-label="下个月"
          onClick={() => setMonth(monthLater(month, 1))}
        />
        <Button onClick={() => setMonth(null)}>本月</Button>
      </div>
      <ActivityFilters withDays={false} />
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.more && (
        <Alert type="info" title="这个月太多了，只显示前 500 场。选一个镇街或系列看得更全。" />
      )}
      {found.data && isNarrow && <DayList activities={found.data.items} />}
      {found.data && !isNarrow && <Grid month={month} activities={found.data.items} />}
    </Page>
  );
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

function Grid({ month, activities }: { month: string; activities: readonly MonthActivity[] }) {
  const today = shanghaiDate(new Date());
  const days = byDay(activities);
  return (
    <table className="calendar">
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {daysOfMonth(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td
                key={date}
                className={date.startsWith(month) ? '' : 'calendar__other'}
                aria-current={date === today ? 'date' : undefined}
              >
                {date.startsWith(month) && <Day date={date} sessions={days.get(date) ?? []} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const mostShown = 4;

function Day({ date, sessions }: { date: string; sessions: readonly DaySession[] }) {
  return (
    <>
      <div className="calendar__day">{Number(date.slice(8))}</div>
      <ul className="calendar__list">
        {sessions.slice(0, mostShown).map(({ activity, session }) => (
          <li key={session.id}>
            <Link
              href={`/activities/${activity.id}`}
              className={`calendar__activity calendar__activity--${activity.status}`}
              title={`${statusLabels[activity.status]}：${activity.title}${sessionLabel(activity, session)}，${activity.hostName}`}
            >
              <span className="calendar__clock">{shanghai(session.startsAt).clock}</span>
              {activity.title}
              {sessionLabel(activity, session)}
            </Link>
          </li>
        ))}
      </ul>
      {sessions.length > mostShown && (
        <Link className="calendar__more" href={`/activities?from=${date}&until=${date}`}>
          共 {sessions.length} 场
        </Link>
      )}
    </>
  );
}

/** On a phone: the days that have something, one under the other. */
function DayList({ activities }: { activities: readonly MonthActivity[] }) {
  if (activities.length === 0) return <NothingHere title="这个月没有活动" />;
  return (
    <>
      {[...byDay(activities)].map(([date, own]) => (
        <section key={date} aria-label={dayLabel(date)}>
          <h3 className="section-title">{dayLabel(date)}</h3>
          <ActivityCards activities={own.map(atSession)} />
        </section>
      ))}
    </>
  );
}
