import { View } from '@tarojs/components';
import { usePolite } from '@client/session/use-polite';
import { isWeapp } from '@client/ui/aria';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { CallLine } from './call-line';
import { FactList, type KnownFact } from './fact-list';

/** How one leaves, said once before anything is written. */
export function LeavingExplained({ onGo }: { onGo: () => void }) {
  const polite = usePolite();
  const bottom = (
    <BottomBar>
      <Button label="知道了，开始" onPress={onGo} />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <View>
        <Heading level={1}>先记住怎么离开</Heading>
        <View className="small">{polite('有人过来，不用收拾，点一下就走。')}</View>
      </View>
      <Card>
        <FactList facts={ways.map(([icon, words]) => [icon, polite(words)])} />
      </Card>
      <CallLine before="先打电话" />
    </Page>
  );
}

type Way = readonly [icon: KnownFact[0], words: string];

const ways: Way[] = isWeapp
  ? [
      ['log-out', '最上面黑的“快速离开”：马上换成一张日历，你写的字同时清掉。'],
      ['x', '旁边的“关小程序”：字清掉，小程序也关掉。'],
      ['smartphone', '锁屏、切到别的应用、打电话，也一样清掉，要重新写。'],
      ['eye', '清不掉的：微信里能看到最近用过这个小程序，输入法会记住打过的字，还有通话记录。'],
    ]
  : [
      ['log-out', '最上面黑的“快速离开”：马上换成一张日历，你写的字同时清掉。'],
      ['smartphone', '锁屏、切到别的应用、打电话，也一样清掉，要重新写。'],
      ['eye', '清不掉的：浏览器会记下来过这个网站，输入法会记住打过的字，还有通话记录。'],
    ];
