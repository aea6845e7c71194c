import { View } from '@tarojs/components';
import { topicNames, topics } from '@shared/policies/topics';
import { exampleNote, helpPointNow, rightsCentre } from '@shared/organisation/help/help-points';
import { hoursText, openStateText } from '@shared/organisation/help/opening-hours';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { useTown } from '@client/session/use-town';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { ListRow } from '@client/ui/press/list-row';
import { Pressable } from '@client/ui/press/pressable';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';
import { EndingSoon } from './ending-soon';
import './index.scss';

/** The way to the policies, and where one can ask today. */
export default function PoliciesPage() {
  const polite = usePolite();
  const town = useTown();
  const hall = town ? `${town.name}妇联` : polite('你住的镇街妇联');
  const { open: isOpen } = helpPointNow(rightsCentre, new Date());
  return (
    <Page title="政策" tab>
      <View>
        <Heading level={1}>{polite('哪些政策适合你')}</Heading>
        <View className="small">{polite('答几个问题就知道。回答只在你手机上。')}</View>
      </View>
      <Button icon="sprout" label="三分钟看看哪些适合我" onPress={() => open(routes.match())} />
      <Card>
        <ListRow
          icon="search"
          title="找政策"
          note="贷款、产假、两癌……"
          onPress={() => open(routes.searchPolicies())}
        />
      </Card>
      <View className="policy-tab targets">
        {topics.map((topic) => (
          <Pressable
            key={topic}
            className="policy-tab__topic"
            label={topicNames[topic]}
            onPress={() => open(routes.searchPolicies(topic))}
          >
            {topicNames[topic]}
          </Pressable>
        ))}
      </View>
      <EndingSoon />
      <Heading>想当面问、打电话问</Heading>
      <CallRow number="12338" name="妇女维权公益服务热线" note="问妇女权益上的事" />
      <CallRow number="12345" name="政务服务便民热线" note="问创业、就业、帮扶政策" />
      {OFFICE_TELEPHONE !== '' && <CallRow number={OFFICE_TELEPHONE} name="市妇联" />}
      <Card>
        <Fact
          icon="clock"
          title={`${rightsCentre.name}，${openStateText(isOpen)}`}
          note={`${hoursText(rightsCentre.hours).join('；')}。${rightsCentre.isExample ? exampleNote : ''}`}
        />
        <Fact icon="map-pin" title={hall} note="带上身份证，当面问最清楚。" />
        <Fact
          icon="shield-check"
          title="办政策不收钱"
          note={polite(
            '说能“代办”要你先交钱、要验证码的，多半是骗子。拿不准打 96110；钱已转出打 110。',
          )}
        />
      </Card>
    </Page>
  );
}
