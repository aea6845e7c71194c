import { View } from '@tarojs/components';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';

interface PhoneQuestionProps {
  /** Null until she has said. */
  seen: boolean | null;
  /** A key is on this phone already, from another talk. */
  hasKept: boolean;
  onChange: (seen: boolean) => void;
  onNext: () => void;
}

/** What stays on this phone is hers to say, with what follows from either answer. */
export function PhoneQuestion({ seen, hasKept, onChange, onNext }: PhoneQuestionProps) {
  const polite = usePolite();
  const bottom = (
    <BottomBar>
      <Button
        label="下一步"
        disabledReason={seen === null ? '先点一下：手机别人会看吗' : null}
        onPress={onNext}
      />
    </BottomBar>
  );
  return (
    <Page title="对话" quickExit={seen !== false} bottom={bottom}>
      <View className="co-groups">
        <Heading level={1}>这台手机别人会看吗？</Heading>
        <ChoiceChips
          label="这台手机别人会看吗？"
          choices={choices}
          chosen={seen === null ? null : seen ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'yes')}
        />
        <View className="co-slot">
          {seen !== null && (
            <Notice tone={seen ? 'warn' : 'info'} icon={seen ? 'shield' : 'smartphone'} live>
              {polite(seen ? whenSeen : whenNot)}
            </Notice>
          )}
          {seen === true && hasKept && (
            <View className="small">
              {polite('以前对话的钥匙也从手机上拿掉，跟这次用同一个回访码。')}
            </View>
          )}
        </View>
      </View>
    </Page>
  );
}

const choices = [
  { value: 'yes', label: '会' },
  { value: 'no', label: '不会' },
] as const;

const whenSeen =
  '那就什么都不存，也不提醒。发出去以后给你一个回访码，抄在纸上，用它回来。离开这一页，没发的字就清掉。';
const whenNot =
  '那就把钥匙存在手机里，点开就能看，写的字不存。手机丢了、卸载了，以前的话就看不到了；想留后路，写完可以把回访码抄下来。';
