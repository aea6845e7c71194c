import { View } from '@tarojs/components';
import { usePolite } from '@client/session/use-polite';
import { TextArea } from '@client/ui/input/text-area';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';

interface ComposerProps {
  /** Why nothing can be written now. */
  stopped: string | null;
  text: string;
  onType: (text: string) => void;
  givesAway: (text: string) => boolean;
  onSay: (text: string) => void;
}

/** The field and what sends it. Whatever the network does, it can be used. */
export function Composer({ stopped, text, onType, givesAway, onSay }: ComposerProps) {
  const polite = usePolite();
  const isCode = givesAway(text);
  const say = () => {
    onSay(text.trim());
    onType('');
  };
  return (
    <BottomBar>
      <View className="co-composer">
        {isCode && <View className="small">{polite('里面有你的回访码，删掉再发。')}</View>}
        <View className="co-composer__row">
          <View className="grow">
            <TextArea
              label="写给老师"
              placeholder="慢慢写…"
              value={text}
              onChange={onType}
              maxLength={3000}
              short
            />
          </View>
          <Button
            compact
            label="发送"
            disabledReason={stopped ?? (isCode || text.trim() === '' ? reason(isCode) : null)}
            onPress={say}
          />
        </View>
      </View>
    </BottomBar>
  );
}

const reason = (isCode: boolean): string => (isCode ? '有回访码' : '还没写');
