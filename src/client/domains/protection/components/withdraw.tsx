import { View } from '@tarojs/components';
import { unconfirmedDays, withdrawalDays } from '@shared/protection/rules';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import type { useWriter } from '../case/use-writer';
import { problemWords } from '../sealing/problem-words';
import { FactList } from './fact-list';
import { NumbersInstead } from './numbers-instead';
import './slot.scss';

interface WithdrawProps {
  writer: ReturnType<typeof useWriter>;
  onWithdraw: () => void;
  onBack: () => void;
}

/** What taking it back does, and what it cannot undo, before it is done. */
export function Withdraw({ writer, onWithdraw, onBack }: WithdrawProps) {
  const polite = usePolite();
  const bottom = (
    <BottomBar>
      <Button kind="soft" compact label="不撤了" onPress={onBack} />
      <Button
        kind="danger"
        label={writer.isSilent ? '没有回音，再发一次' : '撤回'}
        busy={writer.isBusy && !writer.isSilent}
        onPress={writer.isSilent ? writer.resend : onWithdraw}
      />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <Heading level={1}>撤回</Heading>
      <Card>
        <FactList
          facts={[
            ['eraser', polite('撤回以后，这个码马上打不开了，你这边什么都看不到。')],
            [
              'file-clock',
              polite(
                `不会马上真删：经办人会按你说过的安全方式找你，问一声是不是你本人。问到是你，满 ${withdrawalDays} 天销毁；一直问不到，最多留 ${unconfirmedDays} 天。`,
              ),
            ],
            ['eye', '别人已经读到的，收不回来；孩子的事、已经转介的、依法要留的，不会删。'],
            ['square-pen', '只是有地方写错了？不用撤回，点那一段下面的“更正”。'],
          ]}
        />
      </Card>
      <View className="pr-slot">
        {writer.isSilent && (
          <Notice tone="warn" icon="wifi-off" live>
            没有回音，不知道撤了没有。连上网会自己再发。
          </Notice>
        )}
        {writer.problem !== null && <NumbersInstead reason={problemWords(writer.problem)} />}
      </View>
    </Page>
  );
}

/** It is taken back; nothing of it is on this phone any more. */
export function Withdrawn() {
  const polite = usePolite();
  return (
    <Page title="服务" quickExit>
      <Heading level={1}>撤回了</Heading>
      <View>{polite('这个码打不开了，纸上的单子可以扔掉。什么时候想再写，随时能来。')}</View>
      <CallRow number="110" name="报警 · 正在发生，马上打" urgent />
      <CallRow number="12338" name="妇女维权公益服务热线" />
    </Page>
  );
}
