import { View } from '@tarojs/components';
import type { Writer } from '@shared/protection/report/report-forms';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { FactList } from './fact-list';
import './slot.scss';

interface ToldFirstProps {
  writer: Writer;
  onGo: () => void;
}

/** What somebody who writes about another person has to know before. */
export function ToldFirst({ writer, onGo }: ToldFirstProps) {
  const isObliged = writer === 'obliged';
  const bottom = (
    <BottomBar>
      <Button label={isObliged ? '报过了，或者正要报，往下填' : '往下写'} onPress={onGo} />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <Heading level={1}>{isObliged ? '先报案，再填表' : '替别人反映'}</Heading>
      <View className="pr-slot">
        {isObliged && (
          <Notice tone="danger">
            <View className="strong">请立即向公安机关报案，填本表不能代替报案。</View>
            <View>
              学校、幼儿园、医院、村（居）委会、社工和救助、福利机构，发现没有或者缺少行为能力的人遭受或疑似遭受家暴，要及时报案。
            </View>
            <View className="small">反家庭暴力法第 14、35 条；未成年人保护法第 11 条</View>
          </Notice>
        )}
      </View>
      <CallRow
        number="110"
        name={isObliged ? '报案，也可以请 110 转当地派出所' : '正在发生，马上打'}
        urgent
      />
      <Card>
        <FactList
          facts={[
            ['eye', '写的内容加密发给维权中心的经办人。'],
            ['badge-check', '你以后拿回访码，只看得到“收到”和“已处理”，看不到后来怎么办的。'],
            ['users-round', '我们不会告诉那家人有谁反映过。'],
            ['message-square-text', '别发微信问当事人，手机可能有人看；也别去质问对方。'],
          ]}
        />
      </Card>
    </Page>
  );
}
