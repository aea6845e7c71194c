import { View } from '@tarojs/components';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { messageOf } from '@shared/contract/connection-error';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import type { Delivery } from '../sealing/use-delivery';
import { CodeSlip } from './code-slip';
import { Mark } from './mark';
import { NumbersInstead } from './numbers-instead';
import './code-screen.scss';
import './slot.scss';

interface CodeScreenProps {
  code: ReturnCode;
  delivery: Delivery<unknown>;
  /** She has gone one step back; the next one leaves. */
  isWarned: boolean;
  onResend: () => void;
  onRewrite: () => void;
  onCopied: () => void;
}

/**
 * Her code, in the session in which it was made and in no other. It is shown as soon as her text has left:
 * where the answer is lost, the report may be stored, and this is her only way back to it.
 */
export function CodeScreen(props: CodeScreenProps) {
  const { code, delivery, isWarned, onResend, onRewrite, onCopied } = props;
  const polite = usePolite();
  if (delivery.is === 'refused') {
    return <Refused error={delivery.error} onRewrite={onRewrite} />;
  }
  const isStored = delivery.is === 'stored';
  const bottom = (
    <BottomBar>
      {!isStored && (
        <Button
          kind="soft"
          compact
          label="重发"
          busy={delivery.is === 'sending'}
          onPress={onResend}
        />
      )}
      <Button
        label="我抄好了"
        disabledReason={isStored ? null : '还没有存到系统，先别离开'}
        onPress={onCopied}
      />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <View className="pr-slot">
        {isWarned && (
          <Notice tone="warn" live>
            {polite('单子只在这里看得到这一次。再按一次返回就离开，码也没有了。')}
          </Notice>
        )}
      </View>
      <Status delivery={delivery} />
      <View>
        <Heading level={1}>抄下这张单子</Heading>
        <View className="small">{polite('用它，换哪个手机都能回来看答复。')}</View>
      </View>
      <CodeSlip code={code} />
    </Page>
  );
}

function Status({ delivery }: { delivery: Delivery<unknown> }) {
  if (delivery.is === 'stored') {
    return (
      <View className="pr-status">
        <Mark kind="stored" />
        <View className="strong">已存到系统</View>
        <View className="small">等经办人签名确认</View>
      </View>
    );
  }
  return (
    <View className="pr-status">
      <View className="strong">{delivery.is === 'silent' ? '没有回音' : '正在发'}</View>
      <View className="grow small">
        {delivery.is === 'silent'
          ? '不知道存了没有。连上网会自己再发，只会存一份；别离开这一页。'
          : '别离开这一页。'}
      </View>
    </View>
  );
}

function Refused({ error, onRewrite }: { error: unknown; onRewrite: () => void }) {
  const bottom = (
    <BottomBar>
      <Button kind="soft" label="回去改" onPress={onRewrite} />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <Heading level={1}>没有发成</Heading>
      <NumbersInstead wipes reason={`${messageOf(error)}。你写的还在。`} />
    </Page>
  );
}
