import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Part } from '@shared/counselling/talk/wire';
import { VaultProblem } from '../../../keyring/vault-problem';
import type { TalkSession } from './talk-session';

interface WriteFormProps {
  session: TalkSession;
  part: Part;
  /** What screen readers call the field. */
  label: string;
  placeholder: string;
  button: string;
}

/** Words for one part. No draft is stored: locking loses what was not sent. */
export function WriteForm({ session, part, label, placeholder, button }: WriteFormProps) {
  const [text, setText] = useState('');
  const [state, setState] = useState<{ isPending: boolean; error: unknown }>({
    isPending: false,
    error: null,
  });
  const send = async () => {
    if (state.isPending || text.trim() === '') return;
    setState({ isPending: true, error: null });
    try {
      // Not a mutation of the query client: that would keep what was typed.
      await session.write(part, text.trim());
      setState({ isPending: false, error: null });
      setText('');
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return (
    <form
      className="talk-write"
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
        disabled={state.isPending}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {state.error !== null && <VaultProblem error={state.error} />}
      <Button
        className="fit"
        type={part === 'thread' ? 'primary' : 'default'}
        htmlType="submit"
        loading={state.isPending}
        disabled={text.trim() === ''}
      >
        {button}
      </Button>
    </form>
  );
}
