import { Alert, Button } from 'antd';
import { isConnectionError, messageOf } from '@shared/contract/connection-error';

interface ProblemProps {
  error: unknown;
  /** Asks again; shown where no answer came. */
  onRetry?: () => void;
}

/** What went wrong, in the server's own sentence, and the way on. */
export function Problem({ error, onRetry }: ProblemProps) {
  return (
    <Alert
      role="alert"
      type={isConnectionError(error) ? 'warning' : 'error'}
      showIcon
      title={messageOf(error)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            再试一次
          </Button>
        )
      }
    />
  );
}
