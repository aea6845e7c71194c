import { View } from '@tarojs/components';
import type { BookingCard } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { dayAndTime, shanghai } from '@client/platform/shanghai-time';
import { Button } from '@client/ui/button';
import { Card } from '@client/ui/card';
import { DateBadge } from '@client/ui/date-badge';

/** Her own next appointment: the first thing on the page. */
export function NextBooking({ booking }: { booking: BookingCard }) {
  const { weekday, day, clock } = shanghai(booking.startsAt);
  const when = dayAndTime(booking.startsAt);
  return (
    <Card>
      <View className="next-booking">
        <DateBadge weekday={weekday} day={day} time={clock} label={when} />
        <View className="grow">
          <View className="strong">{booking.title}</View>
          <View className="small">
            {booking.venueName} · {booking.partySize} 人
          </View>
        </View>
        <Button
          compact
          kind="soft"
          icon="qr-code"
          label="入场码"
          onPress={() => open(routes.ticket(booking.id))}
        />
      </View>
    </Card>
  );
}
