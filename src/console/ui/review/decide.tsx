import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Problem } from '../problem';
import { ReasonDialog } from '../reason-dialog';
import type { useDecision } from './use-decision';

interface DecideProps {
  title: string;
  description: string;
  decision: Pick<ReturnType<typeof useDecision>, 'isPending' | 'error'>;
  publishText?: string;
  returnText?: string;
  isReady?: boolean;
  onPublish: () => void;
  /** Gives whether it was returned. */
  onReturn: (reason: string) => Promise<boolean>;
}

/** The two ways on from something that was submitted. */
export function Decide(props: DecideProps) {
  const { title, description, decision, isReady = true, onPublish, onReturn } = props;
  const { publishText = '发布', returnText = '退回' } = props;
  const [returns, setReturns] = useState(false);
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={title}
        description={
          <div className="stack">
            <p>{description}</p>
            <div className="row">
              <Button disabled={!isReady} onClick={() => setReturns(true)}>
                {returnText}
              </Button>
              <Button
                type="primary"
                disabled={!isReady}
                loading={decision.isPending && !returns}
                onClick={onPublish}
              >
                {publishText}
              </Button>
            </div>
          </div>
        }
      />
      {decision.error !== null && !returns && <Problem error={decision.error} />}
      {returns && (
        <ReasonDialog
          title="退回给送审的人"
          label="要改哪里"
          placeholder="时间和镇里的会冲突了，改到下午吧"
          okText="退回"
          isBusy={decision.isPending}
          error={decision.error}
          onCancel={() => setReturns(false)}
          onOk={(reason) => void onReturn(reason).then((done) => setReturns(!done))}
        />
      )}
    </>
  );
}
