import { useQueryClient } from '@tanstack/react-query';
import type { AskedPurpose, ConsentPurpose } from '@shared/people/privacy/consent-texts';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePeopleQuery } from '../use-people-query';

/** What she agreed to, and how to agree or take it back. */
export function useConsents() {
  const consents = usePeopleQuery(queryKey('people', 'listConsents'), (signal) =>
    api.people.listConsents({}, { signal }),
  );
  const queries = useQueryClient();
  const onDone = () => void queries.invalidateQueries({ queryKey: queryKey('people') });
  const give = useCommand(api.people.giveConsent, { onDone });
  const withdraw = useCommand(api.people.withdrawConsent, { onDone });
  return {
    consents,
    give: (purpose: AskedPurpose, version: string) => give.mutate({ purpose, version }),
    withdraw: (purpose: ConsentPurpose, memberId?: string) =>
      withdraw.mutate({ purpose, memberId }),
    busy: give.isPending || withdraw.isPending,
    error: give.error ?? withdraw.error,
  };
}

export type Consent = NonNullable<
  ReturnType<typeof useConsents>['consents']['data']
>['items'][number];
