import { generateSync } from 'otplib';
import { people } from '@cloud/people';
import { newId } from '@cloud/platform/new-id';
import { hashPassword } from '@cloud/platform/secrets/password-hash';
import { sealTotp } from '@cloud/people/staff-sign-in/second-factor/totp';
import type { World } from '../support/test-world';

export const goodPassword = 'tram-41-olive-roof';
let hashed: Promise<string> | undefined;

/** User name and `goodPassword` for a person; hashed once, since each hash takes its time. */
export async function buildStaffAccount(
  world: World,
  person: { id: string },
  userName: string,
): Promise<void> {
  hashed ??= hashPassword(goodPassword);
  const now = world.clock.now();
  await world.db
    .insertInto('staff_accounts')
    .values({
      tenant_id: world.tenantId,
      person_id: person.id,
      user_name: userName,
      password_hash: await hashed,
      password_set_at: now,
      created_at: now,
    })
    .execute();
}

export const totpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** An authenticator that she has used before. */
export async function buildTotp(world: World, person: { id: string }): Promise<void> {
  await world.db
    .insertInto('totp_factors')
    .values({
      tenant_id: world.tenantId,
      person_id: person.id,
      secret: sealTotp(world.runtime.services.config, person.id, totpSecret),
      last_step: 0,
      created_at: world.clock.now(),
    })
    .execute();
}

/** A row only: no authenticator answers for it. */
export async function buildPasskey(
  world: World,
  person: { id: string },
  label = '办公室的电脑',
): Promise<string> {
  const id = newId();
  await world.db
    .insertInto('passkeys')
    .values({
      tenant_id: world.tenantId,
      id,
      person_id: person.id,
      credential_id: id,
      public_key: 'AAAA',
      counter: 0,
      label,
      created_at: world.clock.now(),
    })
    .execute();
  return id;
}

/** What her authenticator shows, so many seconds from now. */
export function totpCode(world: World, secret = totpSecret, secondsFromNow = 0): string {
  const epoch = Math.floor(world.clock.now().getTime() / 1000) + secondsFromNow;
  return generateSync({ secret, epoch });
}

/** The first step with the right password. */
export const firstStep = (world: World, userName: string) =>
  world.call(people, 'signInWithPassword', { userName, password: goodPassword });
