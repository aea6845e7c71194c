import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MessageContent } from '@shared/envelope/case/messages';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import { textContainsCode } from '@shared/envelope/code/text-contains-code';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { usePolite } from '@client/session/use-polite';
import { TextArea } from '@client/ui/input/text-area';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { writtenItems } from '../case/thread';
import type { useWriter } from '../case/use-writer';
import { problemWords } from '../sealing/problem-words';
import { CallLine } from './call-line';
import { NumbersInstead } from './numbers-instead';
import './slot.scss';

interface ComposeProps {
  state: CaseState;
  /** Hash of her own message that is corrected; null: something new. */
  corrects: string | null;
  code: ReturnCode;
  writer: ReturnType<typeof useWriter>;
  onSend: (content: MessageContent) => void;
  onBack: () => void;
}

const longest = 3000;

/** She answers, adds or corrects. What stood there stays: a correction stands beside it. */
export function Compose({ state, corrects, code, writer, onSend, onBack }: ComposeProps) {
  const polite = usePolite();
  const [text, setText] = useState('');
  const items = writtenItems(state);
  const corrected = items.find(({ hash }) => hash === corrects);
  const answered = items.find(({ by }) => by === 'handler');
  const givesAway = textContainsCode(text, code);
  const send = () => onSend(contentOf(text.trim(), corrects, answered?.hash ?? null));
  const bottom = (
    <BottomBar>
      {writer.isSilent ? (
        <Button kind="soft" compact label="重发" onPress={writer.resend} />
      ) : (
        <Button kind="soft" compact label="不写了" onPress={onBack} />
      )}
      <Button
        label="发给维权中心"
        busy={writer.isBusy}
        disabledReason={reasonOf(text, givesAway)}
        onPress={send}
      />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <Heading level={1}>{corrected ? '更正' : '回答或补充'}</Heading>
      <View className="pr-slot">
        {(corrected ?? answered) && (
          <Card>
            <View className="small">{corrected ? '原来写的' : '经办人写的'}</View>
            {(corrected ?? answered)?.lines.map((line, at) => (
              <View key={String(at)}>{line}</View>
            ))}
          </Card>
        )}
      </View>
      <TextArea
        label={corrected ? '改成什么' : '写在这里'}
        placeholder={corrected ? '哪里不对，应该是什么' : '想说什么写什么'}
        value={text}
        onChange={setText}
        maxLength={longest}
      />
      <View className="pr-slot">
        {givesAway && (
          <Notice tone="danger" live>
            {polite('里面有你的回访码。谁看到它，谁就能看你写的：删掉再发。')}
          </Notice>
        )}
        {writer.isSilent && (
          <Notice tone="warn" icon="wifi-off" live>
            没有回音。连上网会自己再发，只会存一份；别离开这一页。
          </Notice>
        )}
        {writer.problem !== null && <NumbersInstead wipes reason={problemWords(writer.problem)} />}
      </View>
      <CallLine before="别等写完" wipes />
    </Page>
  );
}

function reasonOf(text: string, givesAway: boolean): string | null {
  if (givesAway) return '里面有回访码';
  return text.trim() === '' ? '还没有写' : null;
}

function contentOf(text: string, corrects: string | null, answers: string | null): MessageContent {
  if (corrects === null) return { kind: 'text', body: { text, re: answers } };
  const content = { form: 'correction-1', answers: { text } };
  return { kind: 'correction', body: { of: corrects, content } };
}
