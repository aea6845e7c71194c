import { View } from '@tarojs/components';
import { talkYears } from '@shared/counselling/talk/rules';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Icon } from '@client/ui/show/icon';

interface LimitsProps {
  /** Who will be able to read: "林老师和督导". */
  readers: string;
  guarded: boolean;
  onAccept: () => void;
}

/** What is kept between them, and when it cannot be: read and accepted before a word is written. */
export function Limits({ readers, guarded, onAccept }: LimitsProps) {
  const polite = usePolite();
  const bottom = (
    <BottomBar>
      <Button label="我知道了，接着写" onPress={onAccept} />
    </BottomBar>
  );
  return (
    <Page title="对话" quickExit={guarded} bottom={bottom}>
      <View className="co-groups">
        <View>
          <Heading level={1}>写之前，先知道这些</Heading>
          <View className="small">{polite('可以什么都不写，直接去谈。')}</View>
        </View>
        <View className="co-group">
          <Heading>谁能看</Heading>
          <View>{polite(`加密发出，只有你、${readers}能看。前台、管系统的人都看不了。`)}</View>
        </View>
        <View className="co-group">
          <Heading>这三种时候，不能只放在心里</Heading>
          <Card>
            <View className="co-group">
              {limits.map((limit) => (
                <View key={limit} className="co-limit">
                  <Icon name="circle-alert" />
                  <View className="grow">{polite(limit)}</View>
                </View>
              ))}
            </View>
          </Card>
        </View>
        <View className="co-group">
          <Heading>存多久</Heading>
          <View>{polite(`约谈以后存 ${talkYears} 年，到时候删。你随时可以自己忘掉它。`)}</View>
        </View>
      </View>
    </Page>
  );
}

const limits = ['你或者别人的命有危险。', '有未成年人正在受伤害。', '法院、公安等依法来要。'];
