import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { isAhead, type Ahead } from '../../ticket/is-ahead';
import { useReminders } from '../../ticket/use-reminders';
import { useTextMe } from '../../ticket/use-text-me';
import { useFeedback } from '../../use-feedback';
import { RemindMe } from './remind-me';
import { TextMe } from './text-me';
import { Feedback } from './feedback';

type TicketRemindersProps = PropsWithChildren<{ ticket: Ahead }>;

/**
 * The reminders she may ask for, and what is to be pressed below them (`children`). What may be offered
 * comes later than the ticket: until then nothing stands below, or it would move under her finger.
 */
export function TicketReminders({ ticket, children }: TicketRemindersProps) {
  if (!isAhead(ticket, new Date())) return <>{children}</>;
  return <Reminders waits={ticket.status === 'waiting'}>{children}</Reminders>;
}

function Reminders({ waits, children }: PropsWithChildren<{ waits: boolean }>) {
  const { feedback, showFeedback } = useFeedback();
  const byWechat = useReminders(waits);
  const byText = useTextMe();
  if (!byWechat.isKnown || !byText.isKnown) return null;
  return (
    <View className="stack">
      <RemindMe waits={waits} showFeedback={showFeedback} />
      <TextMe waits={waits} showFeedback={showFeedback} />
      <Feedback words={feedback} />
      {children}
    </View>
  );
}
