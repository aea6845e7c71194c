import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useCodeCountdown } from './use-code-countdown';

/** Sends a code to a number. The code counts on this screen alone, by the secret that comes back. */
export function useSmsCode(purpose: 'sign-in' | 'link') {
  const countdown = useCodeCountdown();
  const command = useCommand(api.people.requestSmsCode, {
    onDone: ({ resendAfterSeconds }) => countdown.begin(resendAfterSeconds),
  });
  return {
    send: (phone: string) => command.mutate({ phone, purpose }),
    /** Null until a code was sent. */
    secret: command.data?.secret ?? null,
    secondsLeft: countdown.secondsLeft,
    isPending: command.isPending,
    error: command.error,
  };
}
