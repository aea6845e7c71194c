import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { chooseDirectory, type DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import type { DutyNow } from '@shared/protection/wire';
import { api } from '../../../platform/api';
import type { GivenDirectory } from '../../../keyring/key-calls';
import { keepReply, keptReplies } from '../../../keyring/kept-replies';
import { trustedRoot } from './trusted-root';

export interface DirectoryState {
  isLoading: boolean;
  /** What the server said beside it: unsigned. */
  duty: DutyNow | null;
  /** Null where this build has no root that it may believe. */
  choice: DirectoryChoice | null;
  /** For the vault, which verifies for itself. */
  given: GivenDirectory | null;
  isDemo: boolean;
}

/** The signed directory, verified in this browser against the root that was compiled in. */
export function useDirectory(): DirectoryState {
  const asked = useQuery({
    queryKey: queryKey('protection', 'directory'),
    queryFn: async ({ signal }) => {
      const stored = keptReplies('lists');
      const answer = await api.protection.directory({}, { signal });
      if (answer.reply) keepReply('lists', answer.reply);
      return { ...answer, stored };
    },
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
  const { data, isError } = asked;
  return useMemo(() => {
    const trusted = trustedRoot();
    const isLoading = data === undefined && !isError;
    const duty = data?.duty ?? null;
    if (!trusted) return { isLoading: false, duty, choice: null, given: null, isDemo: false };
    if (isLoading) return { isLoading, duty, choice: null, given: null, isDemo: trusted.isDemo };
    const given = {
      trusted,
      served: data?.reply ?? null,
      stored: data?.stored ?? keptReplies('lists'),
    };
    const choice = chooseDirectory({
      ...given,
      tenant: trusted.tenant,
      root: trusted.root,
      minimumVersion: trusted.minimumVersion,
      now: new Date(),
    });
    return { isLoading, duty, choice, given, isDemo: trusted.isDemo };
  }, [data, isError]);
}
