import { recipientOf } from '@shared/envelope/age/identity';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import {
  DIRECTORY_DAYS,
  type DirectoryStatement,
  type StatusStatement,
} from '@shared/envelope/directory/directory';
import { signDirectory, signStatus } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { rightsCentre } from '@shared/protection/rules';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { publicKeyOf } from '@shared/signing/ed25519';
import { demoHandlerKeys, demoRecovery, demoRootSecret, demoStatusSecret } from './demo-keys';
import type { DemoAccount } from './key-files';

export interface DemoHandler {
  account: DemoAccount;
  personId: string;
  name: string;
  handler: string;
  role: 'case-handler' | 'case-lead';
}

const dayMs = 86_400_000;
/** As long before today as the oldest case of the demo. */
const sinceDays = 30;

interface SignedLists {
  directory: DirectoryStatement;
  directoryText: string;
  status: StatusStatement;
  statusText: string;
}

export function signDemoLists(
  tenantId: string,
  handlers: readonly DemoHandler[],
  now: Date,
): SignedLists {
  const from = new Date(now.getTime() - sinceDays * dayMs).toISOString();
  const until = new Date(now.getTime() + (DIRECTORY_DAYS - sinceDays) * dayMs).toISOString();
  const directory: DirectoryStatement = {
    tag: 'directory',
    tenant: tenantId,
    version: 1,
    issued: from,
    expires: until,
    statusKeys: [{ signing: base64urlFromBytes(publicKeyOf(demoStatusSecret())), from, until }],
    recovery: recipientOf(demoRecovery()),
    formerRecovery: [],
    handlers: handlers.map(({ account, handler, name, role }) => ({
      ...demoHandlerKeys(account).public,
      handler,
      name,
      unit: rightsCentre,
      role,
      reads: 'all',
      from,
      until,
      revoked: null,
    })),
  };
  const said = demoStatus(tenantId, { number: 1, version: 1, now });
  return {
    directory,
    directoryText: signDirectory(directory, demoRootSecret()),
    status: said.status,
    statusText: said.text,
  };
}

/** The next version of the same list, which goes on from now; whom visitors have put in stays in. */
export function renewedDirectory(
  before: DirectoryStatement,
  handlers: readonly DemoHandler[],
  now: Date,
): { directory: DirectoryStatement; text: string } {
  const until = new Date(now.getTime() + DIRECTORY_DAYS * dayMs).toISOString();
  const ours = new Set(handlers.map(({ account }) => demoHandlerKeys(account).public.keyId));
  const directory: DirectoryStatement = {
    ...before,
    version: before.version + 1,
    issued: now.toISOString(),
    expires: until,
    statusKeys: before.statusKeys.map((key) => ({ ...key, until })),
    handlers: before.handlers.map((entry) => (ours.has(entry.keyId) ? { ...entry, until } : entry)),
  };
  return { directory, text: signDirectory(directory, demoRootSecret()) };
}

/** "This version is current", by the demo's status key. */
export function demoStatus(
  tenantId: string,
  { number, version, now }: { number: number; version: number; now: Date },
): { status: StatusStatement; text: string } {
  const status: StatusStatement = {
    tag: 'directory status',
    tenant: tenantId,
    number,
    at: now.toISOString(),
    current: version,
    revoked: [],
  };
  return { status, text: signStatus(status, demoStatusSecret()) };
}

/** As a client has it that trusts the demo's root. */
export function verifiedDemoDirectory(tenantId: string, text: string, at: Date): VerifiedDirectory {
  const chosen = chooseDirectory({
    tenant: tenantId,
    root: bytesFromBase64url(demoRoot.root),
    minimumVersion: demoRoot.minimumVersion,
    stored: [],
    served: { directory: text, statuses: [] },
    now: at,
  });
  if (!chosen.ok) throw new Error(`the demo's directory: ${chosen.faults.join()}`);
  return chosen.directory;
}
