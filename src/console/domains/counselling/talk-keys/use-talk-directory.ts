import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { chooseDirectory, type DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import type { GivenDirectory } from '../../../keyring/key-calls';
import { keepReply, keptReplies } from '../../../keyring/kept-replies';
import { api } from '../../../platform/api';
import { talkRoot } from './talk-root';

interface TalkDirectory {
  isLoading: boolean;
  /** Null where this build has no root that it may believe. */
  choice: DirectoryChoice | null;
  /** For the vault, which verifies for itself. */
  given: GivenDirectory | null;
  isDemo: boolean;
}

/** The signed list of who reads in counselling, verified in this browser against the compiled-in root. */
export function useTalkDirectory(): TalkDirectory {
  const { data, isError } = useQuery({
    queryKey: queryKey('counselling', 'talkDirectory'),
    queryFn: async ({ signal }) => {
      const stored = keptReplies('lists-2');
      const answer = await api.counselling.talkDirectory({}, { signal });
      if (answer.reply) keepReply('lists-2', answer.reply);
      return { ...answer, stored };
    },
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
  return useMemo(() => {
    const trusted = talkRoot();
    const isLoading = data === undefined && !isError;
    if (!trusted) return { isLoading: false, choice: null, given: null, isDemo: false };
    if (isLoading) return { isLoading, choice: null, given: null, isDemo: trusted.isDemo };
    const served = data?.reply ?? null;
    const given = { trusted, served, stored: data?.stored ?? keptReplies('lists-2') };
    const { tenant, root, minimumVersion } = trusted;
    const choice = chooseDirectory({ ...given, tenant, root, minimumVersion, now: new Date() });
    return { isLoading, choice, given, isDemo: trusted.isDemo };
  }, [data, isError]);
}
