import { View } from '@tarojs/components';
import { useState } from 'react';
import { codeAsDigits, codeAsWords } from '@shared/envelope/code/code-as-text';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { FactList, type KnownFact } from './fact-list';
import './code-slip.scss';

type Form = 'words' | 'digits';

const forms: readonly [Form, string][] = [
  ['words', '8 样东西'],
  ['digits', '25 个数字'],
];

const ordinals = ['一', '二', '三', '四', '五'];

/** Her return code as a slip of paper. Nothing here copies it, draws it or reads it aloud. */
export function CodeSlip({ code }: { code: ReturnCode }) {
  const [form, setForm] = useState<Form>('words');
  return (
    <>
      <View className="pr-forms" {...aria({ role: 'radiogroup', label: '怎么抄' })}>
        {forms.map(([name, label]) => (
          <Pressable
            key={name}
            className={`pr-form ${form === name ? 'pr-form--on' : ''}`}
            role="radio"
            label={label}
            checked={form === name}
            onPress={() => setForm(name)}
          >
            {label}
          </Pressable>
        ))}
      </View>
      <View className="pr-slip">
        {form === 'words' ? (
          <Words words={codeAsWords(code)} />
        ) : (
          <Digits groups={codeAsDigits(code)} />
        )}
      </View>
      <FactList facts={[how[form], ...manners]} />
    </>
  );
}

function Words({ words }: { words: readonly string[] }) {
  const half = words.length / 2;
  return (
    <View className="pr-slip__columns">
      {[words.slice(0, half), words.slice(half)].map((column, second) => (
        <View key={column.join()} className="pr-slip__column">
          {column.map((word, at) => (
            <View key={`${word} ${at}`} className="pr-slip__row">
              <View className="pr-slip__number">{at + 1 + second * half}</View>
              <View className="pr-slip__word">{word}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function Digits({ groups }: { groups: readonly string[] }) {
  return (
    <View className="pr-slip__column">
      {groups.map((group, at) => (
        <View key={`${group} ${at}`} className="pr-slip__row">
          <View className="pr-slip__number">{ordinals[at]}</View>
          <View className="pr-slip__digits">{group}</View>
        </View>
      ))}
    </View>
  );
}

function Strong({ strong, rest }: { strong: string; rest: string }) {
  return (
    <View>
      <View className="pr-strong">{strong}</View>
      {rest}
    </View>
  );
}

const how: Record<Form, KnownFact> = {
  words: ['pencil-line', <Strong key="w" strong="按顺序抄在纸上" rest="，像张买东西的单子。" />],
  digits: ['pencil-line', <Strong key="d" strong="五个一组抄在纸上" rest="，像个单号。" />],
};

const manners: readonly KnownFact[] = [
  ['camera-off', '别截屏、别发给自己，翻手机会翻到。'],
  ['users-round', '谁拿到它，谁就能看你写的。'],
  ['key-round', <Strong key="o" strong="只显示这一次。" rest="丢了，本人到中心换。" />],
];
