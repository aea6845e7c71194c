import { View } from '@tarojs/components';
import type { Matched } from '../match/match-policies';
import { counted, outcomeWords } from '../outcome/outcome-words';

/** How many of each, large. */
export function OutcomeCounts({ matched }: { matched: readonly Matched[] }) {
  return (
    <View className="policy-counts">
      {counted.map((outcome) => {
        const { short, tone } = outcomeWords[outcome];
        const many = matched.filter(({ judgement }) => judgement.outcome === outcome).length;
        return (
          <View key={outcome} className={`policy-count ui-tint--${tone}`}>
            <View className="policy-count__number">{many}</View>
            <View>{short}</View>
          </View>
        );
      })}
    </View>
  );
}
