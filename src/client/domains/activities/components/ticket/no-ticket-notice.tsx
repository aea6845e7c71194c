import { View } from '@tarojs/components';
import type { TicketView } from '@shared/activities/views';
import { showTab } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { noTicket } from '../../ticket/no-ticket';

/** Why there is nothing to show at the door, and the way on. A place in the row speaks for itself. */
export function NoTicketNotice({ ticket }: { ticket: TicketView }) {
  const polite = usePolite();
  const reason = noTicket(ticket);
  if (!reason) return null;
  if (!ticket.activityCancelled && ['waiting', 'offered'].includes(ticket.status)) return null;
  return (
    <Card>
      <View className="stack">
        <View>
          <Heading>{polite(reason.title)}</Heading>
          <View className="small">{polite(reason.next)}</View>
        </View>
        {reason.isOver && (
          <Button kind="soft" label="看别的活动" onPress={() => showTab('activities')} />
        )}
      </View>
    </Card>
  );
}
