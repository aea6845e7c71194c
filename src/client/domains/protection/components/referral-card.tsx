import { View } from '@tarojs/components';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import type { ReferralItem } from '../case/thread';
import { Mark } from './mark';

interface ReferralCardProps {
  item: ReferralItem;
  onConsent: (referral: string, agrees: boolean) => void;
}

/** Somebody else would learn of it: only with her yes. */
export function ReferralCard({ item, onConsent }: ReferralCardProps) {
  const polite = usePolite();
  return (
    <Card className="pr-written">
      <View className="pr-written__head">
        <Mark kind="signed" />
        <View className="grow pr-written__signed">
          {item.asks ? polite('问你同不同意转介') : '转介'}
        </View>
      </View>
      <View className="strong">转给：{item.to}</View>
      <View>给对方看的：{item.what}</View>
      <View>
        {item.asks && (
          <View className="row targets">
            <Button kind="soft" label="不同意" onPress={() => onConsent(item.id, false)} />
            <Button kind="ghost" label="同意" onPress={() => onConsent(item.id, true)} />
          </View>
        )}
      </View>
    </Card>
  );
}
