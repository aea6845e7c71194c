import { View } from '@tarojs/components';
import type { conflictReasons } from '@shared/counselling/booking/series-contract';
import { dayAndTime } from '@shared/time/time-format';
import { CheckboxGroup } from '@client/ui/input/checkbox-group';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';

type Conflict = (typeof conflictReasons)[number];

interface FollowUpTimesProps {
  times: readonly { startsAt: string; conflict: Conflict | null }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which cannot be had, named first; below all of them, to tick. */
export function FollowUpTimes({ times, chosen, onChange }: FollowUpTimesProps) {
  const out = times.filter(({ conflict }) => conflict !== null);
  return (
    <View className="co-group">
      <Heading>哪几次来</Heading>
      {out.length > 0 && (
        <Notice tone="warn" live>
          {`有 ${out.length} 次约不了：${out.map(outWords).join('；')}。${out.length < times.length ? '其余的可以照约。' : ''}`}
        </Notice>
      )}
      <Card className="co-facts">
        <CheckboxGroup
          label="哪几次来"
          choices={times.map(({ startsAt, conflict }) => ({
            value: startsAt,
            label: dayAndTime(startsAt),
            disabledReason: conflict && reasons[conflict],
          }))}
          chosen={chosen}
          onChange={onChange}
        />
      </Card>
    </View>
  );
}

const reasons: Readonly<Record<Conflict, string>> = {
  taken: '那个时间已经有人',
  away: '老师那天不在',
  'too-far': '太远了，还不能约',
};

function outWords({ startsAt, conflict }: FollowUpTimesProps['times'][number]): string {
  return `${dayAndTime(startsAt)}${conflict ? `（${reasons[conflict]}）` : ''}`;
}
