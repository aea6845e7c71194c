import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';

interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
}

/** The six digits of a text message. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  return (
    <Field label="验证码" hint="6 位数字，5 分钟内有效">
      <TextInput label="验证码" kind="code" maxLength={6} value={value} onChange={onChange} />
    </Field>
  );
}

/** Why the button below it cannot be pressed yet; null: it can. */
export const codeIsMissing = (code: string): string | null =>
  code.length === 6 ? null : '先填 6 位验证码';
