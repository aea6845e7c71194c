import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { MessageContent } from '@shared/envelope/case/messages';
import type { Thread } from '@shared/envelope/case/entry';
import { api } from '../../../platform/api';
import { VaultProblem } from '../../../keyring/vault-problem';
import { useAct } from './session/use-act';

interface WriteFormProps {
  thread: Thread;
  kind: 'answer' | 'note';
  /** What screen readers call the field. */
  label: string;
  placeholder: string;
  /** What stands beneath the field, its button among it. */
  children: (form: {
    text: string;
    setText: (text: string) => void;
    isPending: boolean;
  }) => ReactNode;
}

/** Words for one side of the case; the two sides share their keys, and nothing of their looks. */
export function WriteForm({ thread, kind, label, placeholder, children }: WriteFormProps) {
  const [text, setText] = useState('');
  const { run, isPending, error } = useAct(() => setText(''));
  const send = () => {
    const content: MessageContent = { kind, body: { text: text.trim(), re: null } };
    return run({
      intent: kind,
      steps: [{ kind: 'message', thread, content }],
      send: (input, call) => api.protection.addEntries(input, call),
    });
  };
  return (
    <form
      className={`write write--${thread}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Input.TextArea
        aria-label={label}
        placeholder={placeholder}
        rows={3}
        maxLength={6000}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && <VaultProblem error={error} />}
      <div className="write__foot">{children({ text, setText, isPending })}</div>
    </form>
  );
}
