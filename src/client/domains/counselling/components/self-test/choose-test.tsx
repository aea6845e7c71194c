import { View } from '@tarojs/components';
import type { SelfTestId } from '@shared/counselling/self-tests/self-tests';
import { notADiagnosis, selfTestNames } from '@shared/counselling/self-tests/words';
import { usePolite } from '@client/session/use-polite';
import { Page } from '@client/ui/page/page';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { NumbersNow } from '../numbers-now';

interface ChooseTestProps {
  ids: readonly SelfTestId[];
  onChoose: (id: SelfTestId) => void;
}

/** Which test, and what happens with it, before the first question. */
export function ChooseTest({ ids, onChoose }: ChooseTestProps) {
  const polite = usePolite();
  return (
    <Page title="预约">
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>先自己看看</Heading>
          <View>{polite('几分钟，随时能停。')}</View>
          <View>{polite(notADiagnosis)}</View>
          <Notice tone="info" icon="shield">
            {polite('只在你手机上算，不发出去，也不存。离开这一页就没了。')}
          </Notice>
        </View>
        <Card className="co-facts">
          {ids.map((id) => (
            <ListRow
              key={id}
              title={selfTestNames[id].about}
              note={selfTestNames[id].name}
              onPress={() => onChoose(id)}
            />
          ))}
        </Card>
        <NumbersNow />
      </View>
    </Page>
  );
}
