import { View } from '@tarojs/components';
import { helpLines } from '@shared/organisation/help/help-lines';
import { showTab } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';

const shown: readonly string[] = ['110', '12338'];

/** Under a page about violence: whom to call, and where there is more. */
export function Helplines() {
  const polite = usePolite();
  return (
    <View className="stack">
      <Heading>{polite('需要的时候，你不用一个人扛')}</Heading>
      <Card>
        {helpLines
          .filter(({ number }) => shown.includes(number))
          .map(({ number, name, when }) => (
            <CallRow
              key={number}
              number={number}
              name={name}
              note={polite(when)}
              urgent={number === '110'}
            />
          ))}
      </Card>
      <Button kind="ghost" icon="life-buoy" label="更多帮助" onPress={() => showTab('help')} />
    </View>
  );
}
