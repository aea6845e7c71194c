import { Button, Modal } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { Problem } from './problem';
import './form.css';

interface CommandDialogProps {
  title: string;
  okText: string;
  cancelText?: string;
  danger?: boolean;
  /** Whether there is enough to go on with. */
  isReady?: boolean;
  /** What is done at the press of the button: a `useCommand`, or the state of several. */
  command: { isPending: boolean; error: unknown };
  onClose: () => void;
  onOk: () => void;
  /** What went wrong, where the server's own sentence is not enough. */
  problem?: ReactNode;
  children?: ReactNode;
}

/**
 * A question before something is done. It stays until the server has answered, and says what went
 * wrong right above its buttons: a message on the page behind it would be read by nobody. A click
 * beside it does not close it, since what was typed would be gone.
 */
export function CommandDialog(props: CommandDialogProps) {
  const { command, isReady = true, danger = false, cancelText = '先不', problem } = props;
  const { error, isPending } = command;
  const hasFailed = error !== null && error !== undefined;
  return (
    <Modal
      open
      title={props.title}
      mask={{ closable: false }}
      onCancel={props.onClose}
      footer={
        <>
          {hasFailed && !isPending && <InSight>{problem ?? <Problem error={error} />}</InSight>}
          <Button onClick={props.onClose}>{cancelText}</Button>
          <Button
            type="primary"
            danger={danger}
            disabled={!isReady}
            loading={isPending}
            onClick={props.onOk}
          >
            {props.okText}
          </Button>
        </>
      }
    >
      {props.children}
    </Modal>
  );
}

/** On a phone the foot of a long dialog is below the edge of the screen. */
function InSight({ children }: { children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={here} className="dialog__problem">
      {children}
    </div>
  );
}
