import { View } from '@tarojs/components';
import type { BookingCard } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { dayAndTime, shanghai } from '@client/platform/shanghai-time';
import { Card } from '@client/ui/card';
import { DateBadge } from '@client/ui/date-badge';
import { Tag } from '@client/ui/tag';
import { bookingWord } from '../booking-words';

/** One booking in a list; leads to its ticket. */
export function BookingRow({ booking }: { booking: BookingCard }) {
  const { weekday, day, clock } = shanghai(booking.startsAt);
  const { word, tone } = bookingWord(booking, new Date());
  const when = dayAndTime(booking.startsAt);
  return (
    <Card
      className="row"
      label={`${booking.title}，${when}，${word}，${booking.partySize} 人`}
      onPress={() => open(routes.ticket(booking.id))}
    >
      <DateBadge weekday={weekday} day={day} time={clock} label={when} />
      <View className="grow">
        <View className="strong">{booking.title}</View>
        <View className="small">{`${booking.venueName} · ${booking.partySize} 人`}</View>
      </View>
      <Tag tone={tone}>{word}</Tag>
    </Card>
  );
}
