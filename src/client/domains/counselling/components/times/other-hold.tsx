import { View } from '@tarojs/components';
import { serviceNames } from '@shared/counselling/services';
import type { HoldView } from '@shared/counselling/views';
import { dayAndTime } from '@shared/time/time-format';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { keptWords } from '../../when-words';
import { pages } from '../../page-addresses';

/** A time that she keeps for something else: picking one here would free it, which is said before. */
export function OtherHold({ hold }: { hold: HoldView }) {
  const polite = usePolite();
  const { service, line } = hold;
  const go = () => open(pages.form({ service, line, counsellorId: hold.counsellor.id }));
  return (
    <Notice icon="clock">
      <View className="co-group">
        <View>
          {polite(
            `${serviceNames[service].name}的 ${dayAndTime(hold.startsAt)} ${keptWords(hold.keptUntil)}。在这里另选一个，那个就放开了。`,
          )}
        </View>
        <Button kind="ghost" label="接着约那个" onPress={go} />
      </View>
    </Notice>
  );
}
