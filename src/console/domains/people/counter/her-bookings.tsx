import { App, Button, Segmented, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { bookingLabel } from '@shared/activities/roster/booking-label';
import { isLive } from '@shared/activities/rules';
import { ageLabel } from '@shared/activities/sign-up/age-label';
import { timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { BookForHer } from './book-for-her';
import { CancelForHer } from './cancel-for-her';
import { ChangeChildren } from './change-children';
import { useHerBookings, type HerBooking } from './use-her-bookings';

interface HerBookingsProps {
  /** Of the look-up that found her. */
  visit: string;
  unitId: string;
}

type Asking = { what: 'cancel' | 'children'; booking: HerBooking } | { what: 'add' };

/** What she is signed up for at this unit and below, and what can be done about it for her. */
export function HerBookings({ visit, unitId }: HerBookingsProps) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [when, setWhen] = useState<'coming' | 'past'>('coming');
  const [asking, setAsking] = useState<Asking | null>(null);
  const bookings = useHerBookings(visit, when);
  const close = () => setAsking(null);
  const done = (words: string) => {
    close();
    void message.success(words);
    void client.invalidateQueries({ queryKey: queryKey('activities') });
  };
  return (
    <Panel
      title="她的报名"
      actions={<Button onClick={() => setAsking({ what: 'add' })}>替她报名</Button>}
    >
      <Segmented
        aria-label="看哪些"
        value={when}
        options={[
          { value: 'coming' as const, label: '接下来' },
          { value: 'past' as const, label: '以前的、取消的' },
        ]}
        onChange={setWhen}
      />
      {bookings.isPending && <Loading rows={2} />}
      {bookings.isError && (
        <Problem error={bookings.error} onRetry={() => void bookings.refetch()} />
      )}
      {bookings.data && bookings.items.length === 0 && (
        <p className="quiet">
          {when === 'coming' ? '在本单位和下面的单位，没有接下来的报名' : '没有以前的报名'}
        </p>
      )}
      <ul className="plain-list" aria-label="她的报名">
        {bookings.items.map((booking) => (
          <li key={booking.id} className="panel__row">
            <Booking booking={booking} />
            {isLive(booking.status) && when === 'coming' && (
              <div className="row">
                <Button
                  size="small"
                  aria-label={`改孩子：${booking.title}`}
                  onClick={() => setAsking({ what: 'children', booking })}
                >
                  改孩子
                </Button>
                <Button
                  size="small"
                  danger
                  aria-label={`替她取消：${booking.title}`}
                  onClick={() => setAsking({ what: 'cancel', booking })}
                >
                  取消
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {bookings.hasNextPage && (
        <Button loading={bookings.isFetchingNextPage} onClick={() => void bookings.fetchNextPage()}>
          再看一些
        </Button>
      )}
      {asking?.what === 'cancel' && (
        <CancelForHer booking={asking.booking} onDone={done} onClose={close} />
      )}
      {asking?.what === 'children' && (
        <ChangeChildren booking={asking.booking} onDone={done} onClose={close} />
      )}
      {asking?.what === 'add' && (
        <BookForHer
          visit={visit}
          unitId={unitId}
          coming={when === 'coming' ? bookings.items : []}
          onDone={done}
          onClose={close}
        />
      )}
    </Panel>
  );
}

function Booking({ booking }: { booking: HerBooking }) {
  const { title, status, position, code, activityCancelled } = booking;
  const { words, tone } = bookingLabel({ status, position });
  return (
    <div>
      <div>
        {title}{' '}
        <Tag color={activityCancelled ? 'error' : tone}>
          {activityCancelled ? '活动取消了' : words}
        </Tag>
      </div>
      <div className="quiet">
        {timeSpan(booking.startsAt, booking.endsAt)}，{booking.venueName}
        {booking.groupName && `，${booking.groupName}`}
      </div>
      <div className="quiet">
        {comers(booking)} ·{' '}
        <Link href={`/activities/${booking.activityId}/roster?words=${code}`}>
          {code.slice(0, 4)} {code.slice(4)}，在名单里看
        </Link>
      </div>
    </div>
  );
}

/** "本人、小孩（2 岁）" */
function comers({ members }: HerBooking): string {
  return members
    .map(({ kind, label, ageMonths }) => {
      const who = kind === 'self' ? '本人' : label || '小孩';
      return ageMonths === null ? who : `${who}（${ageLabel(ageMonths)}）`;
    })
    .join('、');
}
