import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useSession } from '@client/session/use-session';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { queryKey } from '@shared/contract/query-key';

/** Text messages about her places: whether they can be had, whether she asked for them, and asking. */
export function useTextMe() {
  const { isSignedIn, personId } = useSession();
  const queries = useQueryClient();
  const options = useQuery({
    queryKey: queryKey('people', 'signInOptions'),
    queryFn: ({ signal }) => api.people.signInOptions({}, { signal }),
    staleTime: Infinity,
    enabled: isSignedIn,
  });
  const consents = useQuery({
    queryKey: queryKey('people', 'listConsents', personId),
    queryFn: ({ signal }) => api.people.listConsents({}, { signal }),
    enabled: isSignedIn && options.data?.phone === true,
  });
  const give = useCommand(api.people.giveConsent, {
    onDone: () => void queries.invalidateQueries({ queryKey: queryKey('people', 'listConsents') }),
  });
  const asked = consents.data?.items.some(
    ({ purpose, withdrawnAt }) => purpose === 'text-me' && withdrawnAt === null,
  );
  return {
    /** False while it is still being asked what may be offered. */
    isKnown:
      !isSignedIn || (options.isFetched && (options.data?.phone !== true || consents.isFetched)),
    /** Nothing is offered before it is known that she has not asked yet. */
    isOffered: asked === false,
    ask: () =>
      give.mutateAsync({ purpose: 'text-me', version: currentConsentText('text-me').version }),
    isPending: give.isPending,
  };
}
