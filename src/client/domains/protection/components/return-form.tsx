import { View } from '@tarojs/components';
import { useState } from 'react';
import { readReturnCode, readWords, type CodeReading } from '@shared/envelope/code/code-as-text';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { suggestWords } from '@shared/envelope/code/suggest-words';
import { usePolite } from '@client/session/use-polite';
import { aria } from '@client/ui/aria';
import { TextArea } from '@client/ui/input/text-area';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Pressable } from '@client/ui/press/pressable';
import { Heading } from '@client/ui/show/heading';
import { CallLine } from './call-line';
import './return-form.scss';

interface ReturnFormProps {
  /** A code that is right in itself; whether there is a case the server says. */
  onCode: (code: ReturnCode) => void;
  isBusy: boolean;
}

/** She comes back with her slip of paper: words or digits, typed as they come. */
export function ReturnForm({ onCode, isBusy }: ReturnFormProps) {
  const polite = usePolite();
  const [typed, setTyped] = useState('');
  const reading = readReturnCode(typed);
  const piece = readWords(lastPiece(typed)).rest;
  const words = suggestWords(piece);
  const complete = (word: string) =>
    setTyped(`${typed.slice(0, typed.length - piece.length)}${word} `);
  const bottom = (
    <BottomBar>
      <Button
        label="打开"
        busy={isBusy}
        disabledReason={
          reading.ok ? null : words.length > 0 ? found(reading) : reasonWords(reading)
        }
        onPress={() => reading.ok && onCode(reading.code)}
      />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <View>
        <Heading level={1}>用回访码看答复</Heading>
        <View className="small">
          {polite('照你抄的单子，按顺序打 8 样东西，或者 25 个数字。中间空不空格都行。')}
        </View>
      </View>
      <TextArea
        label="回访码"
        value={typed}
        onChange={setTyped}
        placeholder="鸡蛋 毛巾 酱油……"
        maxLength={200}
        short
      />
      <View className="pr-suggest targets" {...aria({ role: 'group', label: '单子里的词' })}>
        {words.length > 1 || (words.length === 1 && words[0] !== piece)
          ? words.map((word) => (
              <Pressable
                key={word}
                className="pr-suggest__word"
                label={word}
                onPress={() => complete(word)}
              >
                {word}
              </Pressable>
            ))
          : null}
      </View>
      <View className="small">
        {polite(
          '丢了单子，本人到维权中心换一个新的。我们没有别的办法认出是你，这样别人也就冒充不了你。',
        )}
      </View>
      <CallLine before="别等答复" />
    </Page>
  );
}

/** What is being typed at the end: characters that no space or sign has ended. */
function lastPiece(typed: string): string {
  return /[\u4e00-\u9fff]*$/.exec(typed)?.[0] ?? '';
}

/** While a word is being typed: how far she is, and no fault yet. */
function found({ found: count }: Fault): string {
  return `认出了 ${count} 个，接着打`;
}

type Fault = Extract<CodeReading, { ok: false }>;

/** What is not right yet; which of the words are right is not said. */
export function reasonWords({ reason, found, unknown }: Fault): string {
  switch (reason) {
    case 'EMPTY':
      return '还没有打';
    case 'UNKNOWN_WORD':
      return `单子里没有“${unknown ?? ''}”，看看是不是打错了`;
    case 'WRONG_LENGTH':
      return `认出了 ${found} 个，8 样东西或 25 个数字才够`;
    case 'WRONG_CHECK':
      return '个数够了，有一个不对，或者两个颠倒了';
  }
}
