import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePeopleQuery } from '../use-people-query';

/** A browser that asks to be signed in, and her answer to it. */
export function useScan(code: string) {
  const scan = usePeopleQuery(queryKey('people', 'askedScan', code), (signal) =>
    api.people.askedScan({ code }, { signal }),
  );
  const confirm = useCommand(api.people.confirmScan);
  const refuse = useCommand(api.people.refuseScan);
  return {
    scan,
    confirm: (digits: string) => confirm.mutate({ code, digits }),
    refuse: () => refuse.mutate({ code }),
    confirming: confirm.isPending,
    refusing: refuse.isPending,
    answered: answerOf(confirm.isSuccess, refuse.isSuccess),
    error: confirm.error ?? refuse.error,
  };
}

function answerOf(confirmed: boolean, refused: boolean): 'confirmed' | 'refused' | null {
  if (confirmed) return 'confirmed';
  return refused ? 'refused' : null;
}
