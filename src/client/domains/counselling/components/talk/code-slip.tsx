import { View } from '@tarojs/components';
import { useState } from 'react';
import { codeAsDigits, codeAsWords } from '@shared/envelope/code/code-as-text';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import './code-slip.scss';

/** Her return code as a slip of paper. Nothing here copies it, draws it or reads it aloud. */
export function CodeSlip({ code }: { code: ReturnCode }) {
  const polite = usePolite();
  const [form, setForm] = useState<'words' | 'digits'>('words');
  const parts = form === 'words' ? codeAsWords(code) : codeAsDigits(code);
  return (
    <View className="co-group">
      <ChoiceChips label="怎么抄" choices={forms} chosen={form} onChange={setForm} />
      <View className={`co-slip ${form === 'words' ? 'co-slip--two' : ''}`}>
        {parts.map((part, at) => (
          <View key={`${part} ${at}`} className="co-slip__row">
            <View className="co-slip__number">{at + 1}</View>
            <View className="co-slip__part">{part}</View>
          </View>
        ))}
      </View>
      <View>{polite('按顺序抄在纸上，别截屏。谁拿到它又能打开你的账号，就能看。')}</View>
    </View>
  );
}

const forms = [
  { value: 'words', label: '8 样东西' },
  { value: 'digits', label: '25 个数字' },
] as const;
