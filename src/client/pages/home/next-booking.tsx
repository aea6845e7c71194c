import { View } from '@tarojs/components';
import type { BookingCard } from '@shared/activities/views';
import { open, showTab } from '@client/platform/go';
import { routes } from '@client/domains';
import { nearDay } from '@shared/time/time-format';
import { aria } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { DateBadge } from '@client/ui/show/date-badge';
import { Tag, type Tone } from '@client/ui/show/tag';
import type { useHome } from './use-home';
import '@client/ui/state/skeleton.scss';

/** Her own next appointment: the first thing on the page. Its place is there before it is. */
export function NextBooking({ home }: { home: ReturnType<typeof useHome> }) {
  return (
    <Card className="next-booking">
      {home.data?.next ? <Next booking={home.data.next} /> : <NoneYet asks={home.isPending} />}
    </Card>
  );
}

function NoneYet({ asks }: { asks: boolean }) {
  if (asks) return <View className="ui-skeleton__line grow" {...aria({ hidden: true })} />;
  return (
    <>
      <View className="grow small">还没有要去的活动</View>
      <Button compact kind="soft" label="看活动" onPress={() => showTab('activities')} />
    </>
  );
}

function Next({ booking }: { booking: BookingCard }) {
  const note = noteOf(booking);
  return (
    <>
      <DateBadge at={booking.startsAt} />
      <View className="grow">
        <View className="strong next-booking__title">{booking.title}</View>
        <View className="small">
          {booking.venueName} · {booking.partySize} 人
        </View>
        {note && <Tag tone={note.tone}>{note.words}</Tag>}
      </View>
      <Button
        compact
        kind="soft"
        {...(booking.status === 'confirmed'
          ? { icon: 'qr-code', label: '入场码' }
          : { label: booking.status === 'offered' ? '去确认' : '看一看' })}
        onPress={() => open(routes.ticket(booking.id))}
      />
    </>
  );
}

/** What is special about it; nothing about a place that is hers. */
function noteOf({ status, position, offerExpiresAt }: BookingCard) {
  const note = (tone: Tone, words: string) => ({ tone, words });
  if (status === 'offered') {
    const until = offerExpiresAt ? `，${nearDay(offerExpiresAt, new Date())} 前确认` : '';
    return note('brand', `有名额了${until}`);
  }
  if (status === 'waiting') return note('warn', position ? `候补第 ${position} 位` : '候补中');
  if (status === 'in-review') return note('info', '等待确认');
  return null;
}
