import { isIP } from 'node:net';
import type * as v from 'valibot';
import type { Config } from '@cloud/platform/config';
import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { newPasskeyAnswer, passkeyAnswer } from '@shared/people/staff-sign-in/passkey-fields';

export type PasskeyAnswer = v.InferOutput<typeof passkeyAnswer>;
type NewPasskeyAnswer = v.InferOutput<typeof newPasskeyAnswer>;

interface RelyingParty {
  id: string;
  origin: string;
}

// A thousand kilobytes of formats: loaded by the first passkey, not by every start.
const webauthn = () => import('@simplewebauthn/server');

/** Who passkeys are made for; null by an IP number, which browsers refuse. */
export function relyingParty({ publicOrigin }: Pick<Config, 'publicOrigin'>): RelyingParty | null {
  const { hostname, origin } = new URL(publicOrigin);
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { id: hostname, origin } : null;
}

/** Her passkeys, the first made first. */
export function passkeysOf({ db, tenantId }: OperationContext, personId: string) {
  return db
    .selectFrom('passkeys')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** What `navigator.credentials.get` is asked; without `personId` any passkey of ours. */
export async function askingOptions(
  context: OperationContext,
  party: RelyingParty,
  personId: string | null,
) {
  const { generateAuthenticationOptions } = await webauthn();
  const known = personId === null ? [] : await passkeysOf(context, personId);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    ...(personId === null
      ? {}
      : {
          allowCredentials: known.map((row) => ({
            id: row.credential_id,
            transports: row.transports,
          })),
        }),
  });
  return { ...options };
}

/** What `navigator.credentials.create` is asked. */
export async function makingOptions(
  context: OperationContext,
  party: RelyingParty,
  person: { id: string; userName: string; name: string | null },
) {
  const { generateRegistrationOptions } = await webauthn();
  const known = await passkeysOf(context, person.id);
  const options = await generateRegistrationOptions({
    rpName: '网上妇女之家',
    rpID: party.id,
    userName: person.userName,
    userDisplayName: person.name ?? '',
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    excludeCredentials: known.map((row) => ({ id: row.credential_id, transports: row.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ...options };
}

interface Recognised {
  passkeyId: string;
  personId: string;
  oldCounter: number;
  newCounter: number;
}

/** Whose passkey answered the challenge; null when it did not, or is not one of ours. */
export async function recognise(
  context: OperationContext,
  party: RelyingParty,
  challenge: string,
  answer: PasskeyAnswer,
): Promise<Recognised | null> {
  const { db, tenantId } = context;
  const row = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('credential_id', '=', answer.id)
    .executeTakeFirst();
  if (!row) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const result = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: row.credential_id,
      publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
      counter: Number(row.counter),
    },
  }).catch(() => null);
  if (!result?.verified) return null;
  const { newCounter } = result.authenticationInfo;
  return {
    passkeyId: row.id,
    personId: row.person_id,
    oldCounter: Number(row.counter),
    newCounter,
  };
}

/** Moves the counter on; false when the passkey is gone or was used meanwhile. */
export async function countUse(context: OperationContext, used: Recognised): Promise<boolean> {
  const { db, tenantId, now } = context;
  const row = await db
    .updateTable('passkeys')
    .set({ counter: used.newCounter, last_used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', used.passkeyId)
    .where('counter', '=', used.oldCounter)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

interface MadePasskey {
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
}

/** The passkey that was made for the challenge; null when the answer does not hold. */
export async function readMade(
  party: RelyingParty,
  challenge: string,
  answer: NewPasskeyAnswer,
): Promise<MadePasskey | null> {
  const { verifyRegistrationResponse } = await webauthn();
  const result = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!result?.verified) return null;
  const { credential } = result.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: [...(answer.response.transports ?? [])],
  };
}

/** Keeps a new passkey; false when it is known already. */
export async function keepPasskey(
  context: OperationContext,
  personId: string,
  made: MadePasskey,
  label: string,
): Promise<boolean> {
  const { db, tenantId, now } = context;
  const row = await db
    .insertInto('passkeys')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      credential_id: made.credentialId,
      public_key: made.publicKey,
      counter: made.counter,
      transports: made.transports,
      label,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
