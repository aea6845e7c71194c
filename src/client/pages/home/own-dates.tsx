import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { HomeDates } from '@client/client-domain';
import { domains } from '@client/domains';
import { ownLink } from '@client/platform/api';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { useSession } from '@client/session/use-session';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { nearDay } from '@shared/time/time-format';

const asked = domains.flatMap(({ name, homeDates }) => (homeDates ? { name, ...homeDates } : []));

/** What she asked to see here and what is nobody else's business: that there is something, and when. */
export function OwnDates() {
  return (
    <View>
      {asked.map((dates) => (
        <NextDate key={dates.name} {...dates} />
      ))}
    </View>
  );
}

function NextDate({ name, operation, input, address }: HomeDates & { name: string }) {
  const polite = usePolite();
  const { personId } = useSession();
  const { data } = useQuery({
    queryKey: [name, operation, personId, input],
    queryFn: ({ signal }) => ownLink.call([name, operation], input, { context: {}, signal }),
  });
  const startsAt: unknown = Object(data).items?.[0]?.startsAt;
  if (typeof startsAt !== 'string') return null;
  return (
    <Card>
      <ListRow
        icon="calendar-days"
        title={polite('你有一个预约')}
        note={nearDay(startsAt, new Date())}
        onPress={() => open(address)}
      />
    </Card>
  );
}
