import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { newKey } from '../../../platform/new-key';
import { beginSession } from '../../../session/begin-session';
import { Problem } from '../../../ui/problem';
import { browserLabel } from '@shared/people/staff-sign-in/browser-label';
import { PasskeyError, askPasskey } from './passkeys';

/** A passkey is two factors in one: it needs no name and no password. */
export function PasskeyAlone() {
  const enter = useMutation({
    mutationFn: async () => {
      const { ticket, options } = await api.people.askForPasskey({}, fresh());
      const answer = await askPasskey(options);
      return api.people.signInWithPasskey(
        { ticket, answer, deviceLabel: browserLabel(navigator.userAgent) },
        fresh(),
      );
    },
    onSuccess: beginSession,
  });
  return (
    <>
      <Button block loading={enter.isPending} onClick={() => enter.mutate()}>
        用通行密钥登录
      </Button>
      {enter.isError && <PasskeyProblem error={enter.error} />}
    </>
  );
}

/** The browser's refusal has words of ours, the server's its own. */
export function PasskeyProblem({ error }: { error: unknown }) {
  if (error instanceof PasskeyError) return <p role="alert">{error.message}</p>;
  return <Problem error={error} />;
}

function fresh() {
  return { context: { idempotencyKey: newKey() } };
}
