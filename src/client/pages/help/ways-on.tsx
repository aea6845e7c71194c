import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { domains } from '@client/domains';
import { usePolite } from '@client/session/use-polite';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { Notice } from '@client/ui/state/notice';

const ways = domains.flatMap(({ help = [] }) => help);

/** What she can do besides calling. The pages lie in a package of their own, which may not be here yet. */
export function WaysOn() {
  const polite = usePolite();
  const [isMissing, setMissing] = useState(false);
  if (ways.length === 0) return null;
  const go = (url: string) => {
    setMissing(false);
    Taro.navigateTo({ url }).catch(() => setMissing(true));
  };
  return (
    <View>
      <Card className="help-ways">
        {ways.map(({ name, note, icon, address }) => (
          <ListRow
            key={address}
            icon={icon}
            title={polite(name)}
            note={polite(note)}
            onPress={() => go(address)}
          />
        ))}
      </Card>
      <View className="help-ways__missing">
        {isMissing && (
          <Notice tone="warn" icon="wifi-off" live>
            这一部分还没有下载好，连上网再试。有危险别等，打 110。
          </Notice>
        )}
      </View>
    </View>
  );
}
