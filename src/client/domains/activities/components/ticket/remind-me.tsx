import { messageOf } from '@shared/contract/connection-error';
import { Button } from '@client/ui/press/button';
import { useReminders } from '../../ticket/use-reminders';

interface RemindMeProps {
  /** She waits for a place: then an offer is what she wants to hear of. */
  waits: boolean;
  showFeedback: (words: string) => void;
}

/** Asks for WeChat's reminders when she taps, and never otherwise. Only there where WeChat sends them. */
export function RemindMe({ waits, showFeedback }: RemindMeProps) {
  const { isOffered, ask, isPending } = useReminders(waits);
  if (!isOffered) return null;
  const press = async () => {
    try {
      const accepted = await ask();
      showFeedback(accepted > 0 ? '好的，到时候微信提醒你。' : '没有开提醒。“消息”里一样能看到。');
    } catch (error) {
      showFeedback(messageOf(error));
    }
  };
  return (
    <Button
      kind="soft"
      icon="bell"
      label={waits ? '有名额了微信提醒我' : '微信提醒我'}
      busy={isPending}
      onPress={() => void press()}
    />
  );
}
