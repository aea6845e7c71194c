import { createHash, randomBytes } from 'node:crypto';
import { sealText } from '@cloud/platform/secrets/secret-box';
import { protection } from '@cloud/protection';
import { recipientOf } from '@shared/envelope/age/identity';
import { DIRECTORY_DAYS } from '@shared/envelope/directory/directory';
import { signDirectory, signStatus } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { keyIdOf, type PublicKeys } from '@shared/envelope/keys/key-id';
import { rightsCentre } from '@shared/protection/rules';
import { demoRootSeedText } from '@shared/protection/trust/demo-root';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { World } from '../support/test-world';
import { buildUnit, type BuiltUnit } from './organisation';
import { buildPerson, type BuiltPerson } from './people';

/** Keys whose secret half signs. */
export interface BuiltKeys extends PublicKeys {
  /** Ed25519 seed. */
  secret: Uint8Array;
  /** Of age. */
  identity: Uint8Array;
}

export function buildKeys(seed?: string): BuiltKeys {
  const bytes = (label: string) =>
    seed === undefined
      ? new Uint8Array(randomBytes(32))
      : new Uint8Array(createHash('sha256').update(`${seed} ${label}`).digest());
  const secret = bytes('signing');
  const signing = publicKeyOf(secret);
  const identity = bytes('identity');
  const recipient = recipientOf(identity);
  const keyId = keyIdOf(signing, recipient);
  return { secret, identity, keyId, signing: base64urlFromBytes(signing), recipient };
}

export interface BuiltHandler extends BuiltPerson {
  keys: BuiltKeys;
  handler: string;
  name: string;
}

/** The rights centre with a signed directory of these handlers; the last of them leads. */
export interface BuiltCentre {
  unit: BuiltUnit;
  handlers: [BuiltHandler, BuiltHandler, BuiltHandler];
  lead: BuiltHandler;
  recovery: string;
  version: number;
}

const rootSecret = new Uint8Array(createHash('sha256').update(demoRootSeedText).digest());
const statusSecret = new Uint8Array(createHash('sha256').update('status of tests').digest());

export async function buildHandler(
  world: World,
  role: 'case-handler' | 'case-lead' = 'case-handler',
  { unitId = rightsCentre, name = '王晓梅' } = {},
): Promise<BuiltHandler> {
  const person = await buildPerson(world, { roles: [{ role, unitId }] });
  const keys = buildKeys();
  const { signing, recipient } = keys;
  const file = base64urlFromBytes(randomBytes(300));
  const { handler } = await world.call(
    protection,
    'enrolKey',
    { name, unitId, signing, recipient, file },
    { as: person },
  );
  return { ...person, keys, handler, name };
}

/** A centre below a county, two handlers and a lead, whose keys are in a directory. */
export async function buildCentre(world: World, county?: BuiltUnit): Promise<BuiltCentre> {
  const parent = county ?? (await buildUnit(world, { id: '330382', name: '乐清市' }));
  const unit = await buildUnit(world, { id: rightsCentre, kind: 'centre', parent });
  const first = await buildHandler(world, 'case-handler', { name: '王晓梅' });
  const second = await buildHandler(world, 'case-handler', { name: '周琴' });
  const lead = await buildHandler(world, 'case-lead', { name: '方敏' });
  const recovery = recipientOf(new Uint8Array(randomBytes(32)));
  const centre: BuiltCentre = { unit, handlers: [first, second, lead], lead, recovery, version: 0 };
  await publish(world, centre, centre.handlers);
  return centre;
}

/** Signs a directory of these handlers and publishes it. */
export async function publish(
  world: World,
  centre: BuiltCentre,
  handlers: readonly BuiltHandler[],
): Promise<void> {
  const directory = directoryOf(world, { ...centre, version: centre.version + 1 }, handlers);
  await world.call(protection, 'publishDirectory', { directory }, { as: centre.lead });
  centre.version += 1;
}

export function directoryOf(
  world: World,
  { version, recovery, lead }: Pick<BuiltCentre, 'version' | 'recovery' | 'lead'>,
  handlers: readonly BuiltHandler[],
  { root = rootSecret, days = DIRECTORY_DAYS }: { root?: Uint8Array; days?: number } = {},
): string {
  const now = world.clock.now();
  const from = new Date(now.getTime() - 1000).toISOString();
  const until = new Date(now.getTime() + days * 86_400_000 - 1000).toISOString();
  const entries = handlers.map(({ handler, name, keys }) => ({
    keyId: keys.keyId,
    handler,
    name,
    unit: rightsCentre,
    role: handler === lead.handler ? 'case-lead' : 'case-handler',
    reads: 'all' as const,
    recipient: keys.recipient,
    signing: keys.signing,
    from,
    until,
    revoked: null,
  }));
  return signDirectory(
    {
      tag: 'directory',
      tenant: world.tenantId,
      version,
      issued: from,
      expires: until,
      statusKeys: [{ signing: base64urlFromBytes(publicKeyOf(statusSecret)), from, until }],
      recovery,
      formerRecovery: [],
      handlers: entries,
    },
    root,
  );
}

export function statusOf(
  world: World,
  { version }: Pick<BuiltCentre, 'version'>,
  number: number,
  revoked: readonly BuiltKeys[] = [],
): string {
  const at = world.clock.now().toISOString();
  return signStatus(
    {
      tag: 'directory status',
      tenant: world.tenantId,
      number,
      at,
      current: version,
      revoked: revoked.map(({ keyId }) => ({ keyId, at })),
    },
    statusSecret,
  );
}

/** A tested number for alarms, and a duty that its holder has confirmed. */
export async function buildDuty(
  world: World,
  { lead }: BuiltCentre,
  holder: BuiltHandler,
  { step = 1, from, hours = 24 }: { step?: number; from?: Date; hours?: number } = {},
): Promise<string> {
  const startsAt = from ?? new Date(world.clock.now().getTime() - 3_600_000);
  const endsAt = new Date(startsAt.getTime() + hours * 3_600_000).toISOString();
  const { dutyId } = await world.call(
    protection,
    'saveDuty',
    { step, handler: holder.handler, startsAt: startsAt.toISOString(), endsAt },
    { as: lead },
  );
  await buildContact(world, holder);
  await world.call(protection, 'confirmDuty', { dutyId }, { as: holder });
  return dutyId;
}

/** As if the code had arrived. */
export async function buildContact(
  world: World,
  { handler }: BuiltHandler,
  { channel = 'sms', number = '13900000007' }: { channel?: 'sms' | 'voice'; number?: string } = {},
): Promise<void> {
  const { config } = world.runtime.services;
  await world.db
    .insertInto('protection_contacts')
    .values({
      tenant_id: world.tenantId,
      handler,
      channel,
      sealed_number: sealText(config, `duty contact ${handler}`, number),
      ending: number.slice(-2),
      tested_at: world.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
