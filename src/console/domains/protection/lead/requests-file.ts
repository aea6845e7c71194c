import type { KeyRequests } from './use-key-requests';

/**
 * What the offline tool reads (`npm run keys`): public halves only. It is compared there, key by key, with
 * what each handler reads from her own screen on the telephone: this file came through the server.
 */
export function requestsFile({ version, keys }: KeyRequests): string {
  return `${JSON.stringify(
    {
      tag: 'key requests',
      after: version ?? 0,
      keys: keys
        .filter(({ state }) => state === 'requested' || state === 'listed' || state === 'ended')
        .map(({ keyId, handler, name, unitId, role, signing, recipient, state, madeAt }) => ({
          keyId,
          handler,
          name,
          unit: unitId,
          role,
          signing,
          recipient,
          state,
          madeAt,
        })),
      gone: keys
        .filter(({ state }) => state === 'left' || state === 'revoked')
        .map(({ keyId, state }) => ({ keyId, state })),
    },
    null,
    2,
  )}\n`;
}
