import { View } from '@tarojs/components';
import type { BookingCard } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { dayAndTime } from '@shared/time/time-format';
import { Card } from '@client/ui/show/card';
import { DateBadge } from '@client/ui/show/date-badge';
import { Tag } from '@client/ui/show/tag';
import { bookingLabel, forWhom, offerLabel } from '../../booking-labels';
import './booking-row.scss';

/** One booking in a list; leads to its ticket. */
export function BookingRow({ booking }: { booking: BookingCard }) {
  const { word, tone } = bookingLabel(booking, new Date());
  const until = offerLabel(booking, new Date());
  const when = dayAndTime(booking.startsAt);
  const whom = forWhom(booking);
  const summary = [booking.title, when, word, until, whom].filter(Boolean).join('，');
  return (
    <Card
      className="row booking-row"
      label={summary}
      onPress={() => open(routes.ticket(booking.id))}
    >
      <DateBadge at={booking.startsAt} />
      <View className="grow">
        <View className="strong">{booking.title}</View>
        <View className="small">{booking.venueName}</View>
        <View className="booking-row__state">
          <Tag tone={tone}>{word}</Tag>
          <View className="small">{until ?? whom}</View>
        </View>
      </View>
    </Card>
  );
}
