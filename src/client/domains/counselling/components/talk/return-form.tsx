import { View } from '@tarojs/components';
import { useState } from 'react';
import { readReturnCode, readWords } from '@shared/envelope/code/code-as-text';
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
import { Notice } from '@client/ui/state/notice';

interface ReturnFormProps {
  isBusy: boolean;
  /** The one before did not open this talk. */
  wasWrong: boolean;
  onCode: (code: ReturnCode) => void;
  onForget: () => void;
}

/** Nothing of hers is on this phone: she comes back with her slip of paper. */
export function ReturnForm({ isBusy, wasWrong, onCode, onForget }: ReturnFormProps) {
  const polite = usePolite();
  const [typed, setTyped] = useState('');
  const reading = readReturnCode(typed);
  const piece = readWords(/[\u4e00-\u9fff]*$/.exec(typed)?.[0] ?? '').rest;
  const words = suggestWords(piece).filter((word) => word !== piece);
  const bottom = (
    <BottomBar>
      <Button
        label="打开"
        busy={isBusy}
        disabledReason={reading.ok ? null : reasonWords(reading)}
        onPress={() => reading.ok && onCode(reading.code)}
      />
    </BottomBar>
  );
  return (
    <Page title="对话" quickExit bottom={bottom}>
      <View className="co-groups">
        <View>
          <Heading level={1}>用回访码打开</Heading>
          <View className="small">
            {polite('照你抄的单子，按顺序打 8 样东西，或者 25 个数字。中间空不空格都行。')}
          </View>
        </View>
        <View className="co-slot">
          {wasWrong && (
            <Notice tone="warn" live>
              {polite('这个码打不开这次对话。看看是不是别的预约的。')}
            </Notice>
          )}
        </View>
        <TextArea
          label="回访码"
          value={typed}
          onChange={setTyped}
          placeholder="鸡蛋 毛巾 酱油……"
          maxLength={200}
          short
        />
        <View className="co-suggest targets" {...aria({ role: 'group', label: '单子里的词' })}>
          {words.map((word) => (
            <Pressable
              key={word}
              className="co-suggest__word"
              label={word}
              onPress={() => setTyped(`${typed.slice(0, typed.length - piece.length)}${word} `)}
            >
              {word}
            </Pressable>
          ))}
        </View>
        <View className="small">
          {polite('码丢了，我们也打不开，以前的话就看不到了。老师那边还看得到；你可以让它忘掉。')}
        </View>
        <Button kind="quiet" label="忘掉这次对话" onPress={onForget} />
      </View>
    </Page>
  );
}

/** What is not right yet; which of the words are right is not said. */
function reasonWords({
  reason,
  found,
  unknown,
}: Extract<ReturnType<typeof readReturnCode>, { ok: false }>): string {
  switch (reason) {
    case 'EMPTY':
      return '还没有打';
    case 'UNKNOWN_WORD':
      return `单子里没有“${unknown ?? ''}”，接着打，或者看看是不是错了`;
    case 'WRONG_LENGTH':
      return `认出了 ${found} 个，8 样东西或 25 个数字才够`;
    case 'WRONG_CHECK':
      return '个数够了，有一个不对，或者两个颠倒了';
  }
}
