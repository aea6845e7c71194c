import { View } from '@tarojs/components';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { Notice } from '@client/ui/state/notice';

interface WhoSeesProps {
  /** Null until she has said. */
  seen: boolean | null;
  onChange: (seen: boolean) => void;
}

/** Asked before anything is sent to this phone, with what follows from either answer. */
export function WhoSees({ seen, onChange }: WhoSeesProps) {
  const polite = usePolite();
  return (
    <View className="co-group">
      <Field label="这台手机别人会看吗？">
        <ChoiceChips
          label="这台手机别人会看吗？"
          choices={choices}
          chosen={seen === null ? null : seen ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      </Field>
      {seen !== null && (
        <Notice tone={seen ? 'warn' : 'info'} icon={seen ? 'shield' : 'bell'} live>
          {(seen ? whenSeen : whenNot).map(polite).join(message)}
        </Notice>
      )}
    </View>
  );
}

const choices = [
  { value: 'yes', label: '会' },
  { value: 'no', label: '不会' },
] as const;

/** As it is sent, also to an elder. */
const message = '“你有一个预约”';
const whenSeen = [
  '那就不提醒，首页也没有，手机上什么都不存。时间请你自己记住。只有中心要改时间或取消，才会来一条',
  '开头的消息，不写是什么。',
];
const whenNot = ['前一天来一条消息，只写', '，不写是什么。首页上没有，想看以后可以打开。'];
