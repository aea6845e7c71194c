import { View } from '@tarojs/components';
import type { Truth } from '@shared/rules/truth';
import type { IconName } from '@client/theme/icon-names';
import { Icon } from '@client/ui/show/icon';

interface ReasonRowProps {
  truth: Truth;
  words: string;
  note?: string | null;
  /** At the right edge. */
  article: string | null;
}

const marks: Record<Truth, { icon: IconName; spoken: string }> = {
  yes: { icon: 'check', spoken: '符合' },
  no: { icon: 'x', spoken: '不符合' },
  unknown: { icon: 'info', spoken: '还不知道' },
};

/** A condition with what was found of it, and where it stands. */
export function ReasonRow({ truth, words, note = null, article }: ReasonRowProps) {
  const { icon, spoken } = marks[truth];
  return (
    <View className="policy-reason">
      <View className={`policy-reason__icon policy-reason__icon--${truth}`}>
        <Icon name={icon} label={spoken} />
      </View>
      <View className="grow">
        <View>{words}</View>
        {note !== null && <View className="small">{note}</View>}
      </View>
      {article !== null && <View className="policy-reason__article">{article}</View>}
    </View>
  );
}
