import { View } from '@tarojs/components';
import { townById } from '@shared/organisation/yueqing/yueqing';
import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';
import type { FormAnswers } from '@shared/protection/report/form';
import { policeDraft } from '@shared/protection/report/police-draft';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';

/** What to say at 110, to be read out from the screen. */
export function PoliceDraft({ answers }: { answers: FormAnswers }) {
  return (
    <View className="stack">
      <Heading>打 110 照着说</Heading>
      <Card>
        {policeDraft(answers, placeText(answers)).map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Card>
      <CallRow number="110" name="报案，也可以请 110 转当地派出所" urgent />
      <View className="small">打电话会离开这里，填过的会清掉；先打电话，再回来填。</View>
    </View>
  );
}

function placeText({ town, village, place }: FormAnswers): string | null {
  const parts = [
    townById(String(town))?.name,
    yueqingVillages.find(({ id }) => id === village)?.name,
    typeof place === 'string' ? place : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(' ');
}
