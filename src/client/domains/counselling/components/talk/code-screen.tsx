import { View } from '@tarojs/components';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import type { IntakeWay } from '../../talk/use-intake';
import { CodeSlip } from './code-slip';

interface CodeScreenProps {
  code: ReturnCode;
  way: IntakeWay;
  onCopied: () => void;
}

/**
 * Her code, once, where nothing stays on the phone. It is shown as soon as her words have left: where the
 * answer is lost they may be stored, and this is the only way back to them.
 */
export function CodeScreen({ code, way, onCopied }: CodeScreenProps) {
  const polite = usePolite();
  const isStored = way === 'stored';
  const bottom = (
    <BottomBar>
      <Button
        label="我抄好了"
        disabledReason={isStored ? null : '还没有存到系统，先别离开'}
        onPress={onCopied}
      />
    </BottomBar>
  );
  return (
    <Page title="对话" quickExit bottom={bottom}>
      <View className="co-groups">
        <Notice
          tone={isStored ? 'ok' : 'quiet'}
          icon={isStored ? 'circle-check' : way === 'silent' ? 'wifi-off' : 'clock'}
          live
        >
          {polite(isStored ? '已存到系统。' : way === 'silent' ? silent : '正在发，别离开这一页。')}
        </Notice>
        <View>
          <Heading level={1}>抄下这张单子</Heading>
          <View className="small">
            {polite('用它回来看，换哪个手机都行。只显示这一次，丢了就打不开这次对话。')}
          </View>
        </View>
        <CodeSlip code={code} />
      </View>
    </Page>
  );
}

const silent = '没有回音，不知道存了没有。连上网会自己再发，只会存一份；别离开这一页。';
