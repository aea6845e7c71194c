import { View } from '@tarojs/components';
import { exampleNote, helpPointNow, rightsCentre } from '@shared/organisation/help/help-points';
import { hoursText, openStateText } from '@shared/organisation/help/opening-hours';
import { usePolite } from '@client/session/use-polite';
import { useTown } from '@client/session/use-town';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';

/** Nothing is promised here: it says that there is nothing to read, and where one can ask today. */
export default function PoliciesPage() {
  const polite = usePolite();
  const town = useTown();
  const hall = town ? `${town.name}妇联` : polite('你住的镇街妇联');
  const { open } = helpPointNow(rightsCentre, new Date());
  return (
    <Page title="政策" tab>
      <View>
        <Heading level={1}>想问政策，先打电话</Heading>
        <View className="small">
          {polite('这里查不到政策。贷款、补贴、帮扶这些，下面的人能告诉你。')}
        </View>
      </View>
      <CallRow number="12338" name="妇女维权公益服务热线" note="问妇女权益上的事" />
      <CallRow number="12345" name="政务服务便民热线" note="问创业、就业、帮扶政策" />
      {OFFICE_TELEPHONE !== '' && <CallRow number={OFFICE_TELEPHONE} name="市妇联" />}
      <Card>
        <Fact
          icon="clock"
          title={`${rightsCentre.name}，${openStateText(open)}`}
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
