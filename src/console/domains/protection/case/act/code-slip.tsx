import { Segmented } from 'antd';
import { useState } from 'react';
import type { MadeCode } from '../../vault/vault-calls';
import './code-slip.css';

type Form = 'words' | 'digits';

const forms: { value: Form; label: string }[] = [
  { value: 'words', label: '8 样东西' },
  { value: 'digits', label: '25 个数字' },
];
const ordinals = ['一', '二', '三', '四', '五'];

/** Her return code as the phone shows it. It is copied by hand: it cannot be marked, and is not printed. */
export function CodeSlip({ code }: { code: Pick<MadeCode, 'words' | 'digits'> }) {
  const [form, setForm] = useState<Form>('words');
  const lines = form === 'words' ? code.words : code.digits;
  return (
    <div className="stack">
      <Segmented block options={forms} value={form} onChange={setForm} aria-label="怎么抄" />
      <ol className={`code-slip code-slip--${form}`} aria-label="新的回访码">
        {lines.map((line, at) => (
          <li key={`${at} ${line}`} className="code-slip__row">
            <span className="code-slip__number">{form === 'words' ? at + 1 : ordinals[at]}</span>
            <span className="code-slip__text">{line}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
