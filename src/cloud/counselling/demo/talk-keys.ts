import { createHash } from 'node:crypto';
import { talkDemoRoot, talkDemoRootSeedText } from '@shared/counselling/talk/demo-root';
import { talkTenant } from '@shared/counselling/talk/readers';
import { recipientOf, type IdentityBytes } from '@shared/envelope/age/identity';
import { DIRECTORY_DAYS, openDirectory } from '@shared/envelope/directory/directory';
import { signDirectory, signStatus } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import type { HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { TalkAccount } from './talk-key-files';

// Everything here can be worked out by everybody. The server refuses the demo's root outside the demo, and
// without it nobody believes a list that names these keys.

const seedOf = (text: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest());

/** A secret of the demo's counselling, by what it is of. */
export const knownSecret = (what: string): IdentityBytes =>
  seedOf(`womens-home: ${what}, known to everybody`);

const rootSecret = seedOf(talkDemoRootSeedText);
const statusSecret = knownSecret("status key of the demo's counselling");
const recovery = knownSecret("recovery key of the demo's counselling");
const dayMs = 86_400_000;
/** As long before today as the oldest talk of the demo. */
const sinceDays = 40;

export function talkKeysOf(whose: string): HandlerKeys {
  const identity = knownSecret(`identity of the demo's ${whose}`);
  const signingSecret = knownSecret(`signing key of the demo's ${whose}`);
  const signing = publicKeyOf(signingSecret);
  const recipient = recipientOf(identity);
  return {
    public: { keyId: keyIdOf(signing, recipient), signing: base64urlFromBytes(signing), recipient },
    identity,
    signingSecret,
  };
}

export interface TalkPlayer {
  account: TalkAccount;
  personId: string;
  name: string;
  unitId: string;
  unitPath: string;
  /** As the list names her. */
  handler: string;
}

/** Who reads in the demo, by the demo's root. */
export function signTalkList(tenantId: string, players: readonly TalkPlayer[], now: Date): string {
  const from = new Date(now.getTime() - sinceDays * dayMs).toISOString();
  const until = new Date(now.getTime() + (DIRECTORY_DAYS - sinceDays) * dayMs).toISOString();
  return signDirectory(
    {
      tag: 'directory',
      tenant: talkTenant(tenantId),
      version: 1,
      issued: from,
      expires: until,
      statusKeys: [{ signing: base64urlFromBytes(publicKeyOf(statusSecret)), from, until }],
      recovery: recipientOf(recovery),
      formerRecovery: [],
      handlers: players.map(({ account, handler, name, unitId }) => ({
        ...talkKeysOf(account).public,
        handler,
        name,
        unit: unitId,
        role: account,
        reads: 'agreed',
        from,
        until,
        revoked: null,
      })),
    },
    rootSecret,
  );
}

/** The same list from now on, under the next version; null where it is another root's, or holds for long yet. */
export function renewedTalkList(text: string, now: Date, endingDays: number): string | null {
  const before = readOurs(text);
  if (!before || Date.parse(before.expires) - now.getTime() > endingDays * dayMs) return null;
  const until = new Date(now.getTime() + DIRECTORY_DAYS * dayMs).toISOString();
  return signDirectory(
    {
      ...before,
      version: before.version + 1,
      issued: now.toISOString(),
      expires: until,
      statusKeys: before.statusKeys.map((key) => ({ ...key, until })),
      handlers: before.handlers.map((entry) =>
        entry.revoked === null ? { ...entry, until } : entry,
      ),
    },
    rootSecret,
  );
}

function readOurs(text: string) {
  try {
    return openDirectory(text, bytesFromBase64url(talkDemoRoot.root));
  } catch {
    // A visitor's own root, or one that this version does not know.
    return null;
  }
}

/** "This version is current", by the demo's status key. */
export function talkStatus(tenantId: string, version: number, number: number, now: Date): string {
  return signStatus(
    {
      tag: 'directory status',
      tenant: talkTenant(tenantId),
      number,
      at: now.toISOString(),
      current: version,
      revoked: [],
    },
    statusSecret,
  );
}
