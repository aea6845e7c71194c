import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Problem } from './problem';
import { ReasonField } from './reason-field';

interface ReasonDialogProps {
  title: string;
  label: string;
  placeholder: string;
  okText: string;
  danger?: boolean;
  isBusy: boolean;
  error: unknown;
  onCancel: () => void;
  onOk: (reason: string) => void;
  /** What follows from it, with the reason as it is typed. */
  children?: (reason: string) => ReactNode;
}

/** Asks for the reason that somebody else will read. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, placeholder, okText, danger = false, isBusy, error } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = reason.trim();
  const isMissing = tried && words === '';
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      cancelText="先不"
      confirmLoading={isBusy}
      onCancel={props.onCancel}
      onOk={() => {
        setTried(true);
        if (words !== '') props.onOk(words);
      }}
    >
      <div className="stack">
        <ReasonField
          label={label}
          placeholder={placeholder}
          value={reason}
          isMissing={isMissing}
          onChange={setReason}
        />
        {props.children?.(words)}
        {error !== null && error !== undefined && <Problem error={error} />}
      </div>
    </Modal>
  );
}
