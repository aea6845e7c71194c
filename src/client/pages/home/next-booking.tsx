import { View } from '@tarojs/components';
import type { BookingCard } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { nearDay } from '@shared/time/time-words';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { DateBadge } from '@client/ui/show/date-badge';
import { Tag, type Tone } from '@client/ui/show/tag';

/** Her own next appointment: the first thing on the page. */
export function NextBooking({ booking }: { booking: BookingCard }) {
  const note = noteOf(booking);
  return (
    <Card>
      <View className="next-booking">
        <DateBadge at={booking.startsAt} />
        <View className="grow">
          <View className="strong">{booking.title}</View>
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
      </View>
    </Card>
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
