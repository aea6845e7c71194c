import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import { api } from '../../../platform/api';

export type MyTalkKey = Awaited<ReturnType<typeof api.counselling.myTalkKeys>>['keys'][number];

/** My keys as the server has them, the newest first: the files are under my six words. */
export function useMyTalkKeys(enabled = true) {
  return useQuery({
    queryKey: queryKey('counselling', 'myTalkKeys'),
    queryFn: ({ signal }) => api.counselling.myTalkKeys({}, { signal }),
    enabled,
  });
}

export type TalkKeyState = 'requested' | 'listed' | 'ended' | 'revoked';

export const keyStateWords: Record<TalkKeyState, string> = {
  requested: '等督导签进名册',
  listed: '在名册里',
  ended: '到期了，只能看以前的',
  revoked: '被停用了',
};

/** What the signed list says of a key; the server is not asked. */
export function stateOfKey(
  keyId: string,
  choice: DirectoryChoice | null,
): { state: TalkKeyState; until: string | null } {
  const directory = choice?.ok ? choice.directory : null;
  const entry = directory?.handlers.find((each) => each.keyId === keyId);
  if (!directory || !entry) return { state: 'requested', until: null };
  if (directory.revoked.has(keyId)) return { state: 'revoked', until: entry.until };
  const isOver = Date.parse(entry.until) <= directory.time.getTime();
  return { state: isOver ? 'ended' : 'listed', until: entry.until };
}
