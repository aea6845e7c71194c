import { View } from '@tarojs/components';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePolite } from '@client/session/use-polite';
import { Sheet } from '@client/ui/page/sheet';
import { Button } from '@client/ui/press/button';
import { Refusal } from '../refusal';

interface ForgetSheetProps {
  appointmentId: string;
  open: boolean;
  onClose: () => void;
  onForgotten: () => void;
}

/** What forgetting means on both sides, said before it is done. */
export function ForgetSheet({ appointmentId, open, onClose, onForgotten }: ForgetSheetProps) {
  const polite = usePolite();
  const command = useCommand(api.counselling.forgetTalk, { onDone: onForgotten });
  return (
    <Sheet title="忘掉这次对话？" open={open} onClose={onClose}>
      <View className="stack">
        <View>{polite('你写的、老师回的，两边都删，钥匙也删。找不回来，也不能再接着写。')}</View>
        <View>{polite('老师自己的咨询记录不在里面，还留着。预约不受影响。')}</View>
        <Refusal error={command.error} onStep={{ again: null }} />
        <Button
          kind="danger"
          label="忘掉，两边都删"
          busy={command.isPending}
          onPress={() => command.mutate({ appointmentId })}
        />
        <Button kind="quiet" label="先留着" onPress={onClose} />
      </View>
    </Sheet>
  );
}
