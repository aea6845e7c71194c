import type { Identity } from '@cloud/platform/operation/operation-context';
import { roles, type Role } from '@shared/organisation/roles';
import { buildGrant } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import type { World } from '@tests/support/test-world';
import { ownParts } from './samples';
import type { Scene } from './scene';

/** Where a role is held, seen from 虹桥镇, which every sample is about. */
const places = ['own', 'parent', 'foreign', 'child'] as const;

/** Somebody who calls, and what the table of expectations needs to know of her. */
export interface Caller {
  name: string;
  identity: Identity;
  kind: 'nobody' | 'person' | 'owner';
  /** What she holds today, and where. */
  holds?: { role: Role; place: (typeof places)[number] | 'centre' };
  /** What she is to the scene's case, if she is one of those who read it. */
  inCase?: 'on duty' | 'reads it' | 'leads it';
}

/** Everybody: without a session, without a role, each role at each place, and whom a domain adds. */
export async function buildCallers(world: World, scene: Scene): Promise<Caller[]> {
  const unitAt = {
    own: scene.tree.hongqiao,
    parent: scene.tree.county,
    foreign: scene.tree.liushi,
    child: scene.tree.dongjie,
  };
  const callers = [...(await nobodies(world, scene)), ...(await residents(world, scene))];
  for (const role of roles) {
    for (const place of places) {
      const person = await buildPerson(world);
      await buildGrant(world, person, role, unitAt[place]);
      const name = `${role} at ${place} unit`;
      callers.push({ name, identity: identityOf(person), kind: 'person', holds: { role, place } });
    }
  }
  return [...callers, ...ownParts.flatMap((part) => part.callers?.(scene) ?? [])];
}

export function identityOf({ token }: { token: string }): Identity {
  return { kind: 'token', token };
}

async function nobodies(world: World, scene: Scene): Promise<Caller[]> {
  const { owner } = scene;
  const before = new Date(world.clock.now().getTime() - 1000);
  const all: Record<string, Identity> = {
    anonymous: { kind: 'none' },
    'token that nobody has': { kind: 'token', token: 'x'.repeat(43) },
    "the owner's session, signed out": await endedSession(world, owner, { revoked_at: before }),
    "the owner's session, run out": await endedSession(world, owner, { expires_at: before }),
    'openid without an account': { kind: 'openid', openid: 'o-nobody' },
    // WeChat's openid and our own ids are different things.
    "openid that is the owner's person id": { kind: 'openid', openid: owner.id },
    timer: { kind: 'timer' },
  };
  return Object.entries(all).map(([name, identity]) => ({ name, identity, kind: 'nobody' }));
}

async function endedSession(
  world: World,
  owner: BuiltPerson,
  change: { revoked_at: Date } | { expires_at: Date },
): Promise<Identity> {
  const { token, sessionId } = await buildSession(world, owner.id);
  await world.db
    .updateTable('sessions')
    .set({ created_at: new Date(0), ...change })
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', sessionId)
    .execute();
  return { kind: 'token', token };
}

async function residents(world: World, scene: Scene): Promise<Caller[]> {
  const { owner, tree, volunteer } = scene;
  const former = await buildPerson(world);
  const coming = await buildPerson(world);
  await buildGrant(world, former, 'platform-admin', tree.county, { endsOn: '2026-11-22' });
  await buildGrant(world, coming, 'platform-admin', tree.county, { startsOn: '2026-11-24' });
  await buildPerson(world, { openid: 'o-resident' });
  const all: Record<string, Identity> = {
    'resident without a grant': identityOf(await buildPerson(world)),
    'resident by her openid': { kind: 'openid', openid: 'o-resident' },
    'administrator until yesterday': identityOf(former),
    'administrator from tomorrow': identityOf(coming),
    'the volunteer whose grant it is': identityOf(volunteer),
  };
  const people = Object.entries(all).map(([name, identity]): Caller => ({
    name,
    identity,
    kind: 'person',
  }));
  return [...people, { name: 'the owner', identity: identityOf(owner), kind: 'owner' }];
}
