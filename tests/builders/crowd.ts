import { newId } from '@cloud/platform/new-id';
import { hashSessionToken, newSessionToken } from '@cloud/people/sign-in/session-token';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { World } from '../support/test-world';
import type { BuiltPerson } from './people';

const atOnce = 500;
const day = 24 * 3_600_000;

/** As many residents as a rush needs, each as `buildPerson` makes one, in a few statements. */
export async function buildCrowd(world: World, size: number): Promise<BuiltPerson[]> {
  const crowd: BuiltPerson[] = [];
  while (crowd.length < size) {
    crowd.push(...(await buildSome(world, Math.min(atOnce, size - crowd.length))));
  }
  return crowd;
}

async function buildSome({ db, tenantId, clock }: World, size: number): Promise<BuiltPerson[]> {
  const now = clock.now();
  const some = Array.from({ length: size }, () => ({
    id: newId(),
    sessionId: newId(),
    token: newSessionToken(),
  }));
  const { version } = currentConsentText('privacy');
  await db
    .insertInto('people')
    .values(some.map(({ id }) => ({ tenant_id: tenantId, id, name: '李妈妈', created_at: now })))
    .execute();
  await db
    .insertInto('consents')
    .values(
      some.map(({ id }) => ({
        tenant_id: tenantId,
        id: newId(),
        person_id: id,
        purpose: 'privacy',
        version,
        given_at: now,
      })),
    )
    .execute();
  await db
    .insertInto('sessions')
    .values(
      some.map(({ id, sessionId, token }) => ({
        tenant_id: tenantId,
        id: sessionId,
        person_id: id,
        token_hash: hashSessionToken(token),
        device_label: '小米 13 · 微信',
        created_at: now,
        last_seen_at: now,
        expires_at: new Date(now.getTime() + day),
      })),
    )
    .execute();
  return some;
}
