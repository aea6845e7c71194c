import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { CommandDialog } from './command-dialog';

interface ReasonDialogProps {
  title: string;
  label: string;
  placeholder: string;
  okText: string;
  danger?: boolean;
  /** Whether it can be done at all. */
  isReady?: boolean;
  isBusy: boolean;
  error: unknown;
  onCancel: () => void;
  onOk: (reason: string) => void;
  /** What is chosen first. */
  above?: ReactNode;
  /** What follows from it, with the reason as it is typed. */
  children?: (reason: string) => ReactNode;
}

/** Asks for the reason that somebody else will read. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, placeholder, okText, danger = false, isBusy, error } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = reason.trim();
  const isMissing = tried && words === '';
  return (
    <CommandDialog
      title={title}
      okText={okText}
      danger={danger}
      isReady={props.isReady ?? true}
      command={{ isPending: isBusy, error }}
      onClose={props.onCancel}
      onOk={() => {
        setTried(true);
        if (words !== '') props.onOk(words);
      }}
    >
      <div className="stack">
        {props.above}
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {label}
          </label>
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={120}
            value={reason}
            placeholder={placeholder}
            status={isMissing ? 'error' : ''}
            aria-invalid={isMissing}
            onChange={(event) => setReason(event.target.value)}
          />
          {isMissing && <p className="field__issue">请写一句</p>}
        </div>
        {props.children?.(words)}
      </div>
    </CommandDialog>
  );
}
