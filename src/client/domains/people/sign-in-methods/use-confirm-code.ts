import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useCodeCountdown } from '../sign-in/use-code-countdown';

/** Confirms by a code to a number that was hers before that it is she who holds the phone. */
export function useConfirmCode(onConfirmed: () => void) {
  const queries = useQueryClient();
  const countdown = useCodeCountdown();
  const request = useCommand(api.people.requestConfirmCode, {
    onDone: ({ resendAfterSeconds }) => countdown.begin(resendAfterSeconds),
  });
  const confirm = useCommand(api.people.confirmItsMe, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: queryKey('people', 'signInMethods') });
      onConfirmed();
    },
  });
  const sent = request.data && request.variables ? request : null;
  return {
    send: (numberId: string) => request.mutate({ numberId }),
    wasSent: sent !== null,
    secondsLeft: countdown.secondsLeft,
    sending: request.isPending,
    sendError: request.error,
    confirm: (code: string) => {
      if (!sent?.data) return;
      const { numberId } = sent.variables;
      confirm.mutate({ numberId, secret: sent.data.secret, code });
    },
    confirming: confirm.isPending,
    error: confirm.error,
  };
}
