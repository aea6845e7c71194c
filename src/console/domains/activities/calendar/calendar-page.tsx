import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { shanghaiDate } from '@shared/time/shanghai';
import { shanghai } from '@shared/time/time-words';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { daysOfMonth, monthLater, monthWords } from './month';
import { ActivityFilters } from '../list/activity-filters';
import { NothingHere } from '../../../ui/nothing-here';
import { ActivityCards } from '../list/activity-cards';
import { dayWords } from '../day-words';
import { statusWords } from '../status-words';
import { useAddressFilters } from '../list/use-address-filters';
import './calendar.css';

type MonthActivity = Awaited<ReturnType<typeof api.activities.hostedMonth>>['items'][number];

/** A month of the chosen unit and below. */
export default function CalendarPage() {
  const { unit } = useStaff();
  const isNarrow = useIsNarrow();
  const { filters, month: asked, setMonth } = useAddressFilters();
  const month = asked ?? shanghaiDate(new Date()).slice(0, 7);
  const { from: _from, until: _until, ...wanted } = filters;
  const found = useQuery({
    queryKey: ['activities', 'hostedMonth', unit?.id, month, wanted],
    queryFn: ({ signal }) =>
      api.activities.hostedMonth({ ...wanted, unitId: unit?.id ?? '', month }, { signal }),
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
          {monthWords(month)}
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

function byDay(activities: readonly MonthActivity[]): Map<string, MonthActivity[]> {
  const days = new Map<string, MonthActivity[]>();
  for (const activity of activities) {
    const date = shanghaiDate(new Date(activity.startsAt));
    days.set(date, [...(days.get(date) ?? []), activity]);
  }
  return days;
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
                {date.startsWith(month) && <Day date={date} activities={days.get(date) ?? []} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const mostShown = 4;

function Day({ date, activities }: { date: string; activities: readonly MonthActivity[] }) {
  return (
    <>
      <div className="calendar__day">{Number(date.slice(8))}</div>
      <ul className="calendar__list">
        {activities.slice(0, mostShown).map((activity) => (
          <li key={activity.id}>
            <Link
              href={`/activities/${activity.id}`}
              className={`calendar__activity calendar__activity--${activity.status}`}
              title={`${statusWords[activity.status]}：${activity.title}，${activity.hostName}`}
            >
              <span className="calendar__clock">{shanghai(activity.startsAt).clock}</span>
              {activity.title}
            </Link>
          </li>
        ))}
      </ul>
      {activities.length > mostShown && (
        <Link className="calendar__more" href={`/activities?from=${date}&until=${date}`}>
          共 {activities.length} 场
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
        <section key={date} aria-label={dayWords(date)}>
          <h3 className="section-title">{dayWords(date)}</h3>
          <ActivityCards activities={own} />
        </section>
      ))}
    </>
  );
}
