import type { DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import { stateOfKey } from './use-my-talk-keys';

interface TalkKey {
  keyId: string;
  handler: string;
  name: string;
  unitId: string;
  role: string;
  signing: string;
  recipient: string;
  madeAt: string;
}

/**
 * What the offline tool reads (`npm run keys -- directory --domain counselling`): public halves only. It is
 * compared there, key by key, with what each holder reads from her own screen on the telephone.
 */
export function talkRequestsFile(keys: readonly TalkKey[], choice: DirectoryChoice | null): string {
  const stated = keys.map((key) => ({ ...key, ...stateOfKey(key.keyId, choice) }));
  return `${JSON.stringify(
    {
      tag: 'key requests',
      after: choice?.ok ? choice.directory.version : 0,
      keys: stated.flatMap(({ state, until: _until, unitId: unit, ...key }) =>
        state === 'revoked' ? [] : [{ ...key, unit, state }],
      ),
      gone: stated
        .filter(({ state }) => state === 'revoked')
        .map(({ keyId, state }) => ({ keyId, state })),
    },
    null,
    2,
  )}\n`;
}
