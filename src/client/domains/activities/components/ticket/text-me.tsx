import { messageOf } from '@shared/contract/connection-error';
import { Button } from '@client/ui/press/button';
import { useTextMe } from '../../ticket/use-text-me';

interface TextMeProps {
  waits: boolean;
  showFeedback: (words: string) => void;
}

/** Asks once whether the important things may come as text messages; she takes it back on 我同意过什么. */
export function TextMe({ waits, showFeedback }: TextMeProps) {
  const { isOffered, ask, isPending } = useTextMe();
  if (!isOffered) return null;
  const press = async () => {
    try {
      await ask();
      showFeedback('好的，要紧的事发短信告诉你。不想要了，在“我的”里撤回。');
    } catch (error) {
      showFeedback(messageOf(error));
    }
  };
  return (
    <Button
      kind="soft"
      icon="message-square-text"
      label={waits ? '有名额了发短信给我' : '有变动发短信给我'}
      busy={isPending}
      onPress={() => void press()}
    />
  );
}
