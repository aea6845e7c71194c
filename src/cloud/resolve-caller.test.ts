import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { roles, type Role } from '@shared/organisation/roles';
import { resolveCaller } from './resolve-caller';

const world = useWorld();
let tree: BuiltTree;
let everything: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  everything = await buildPerson(world(), {
    roles: roles.map((role) => ({ role, unitId: tree.county.id })),
  });
});

const countingFor = async (as: { token: string }): Promise<Role[]> => {
  const { grants } = await world().call(organisation, 'myGrants', {}, { as });
  return grants.filter(({ withheld }) => !withheld).map(({ role }) => role);
};
const harmless = ['editor', 'lecturer', 'resident', 'volunteer'];

it('leaves roles that see people out of a session opened by a text message', async () => {
  const weak = await buildSession(world(), everything.id, '手机', { assurance: 'sms' });
  expect((await countingFor(weak)).sort()).toEqual(harmless);
  expect(await countingFor(everything)).toHaveLength(roles.length);

  const list = (as: { token: string }) =>
    world().send(organisation, 'listGrants', { unitId: tree.county.id }, { as });
  expect(await list(weak)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(await list(everything)).toMatchObject({ ok: true });

  const needed = async (as: { token: string }) =>
    (await world().call(people, 'me', {}, { as })).secondFactorNeeded;
  expect(await needed(weak)).toBe(true);
  expect(await needed(everything)).toBe(false);
  const resident = await buildPerson(world());
  const bySms = await buildSession(world(), resident.id, '手机', { assurance: 'sms' });
  expect(await needed(bySms)).toBe(false);
});

it('takes a demo account for what it is in demo mode only', async () => {
  const demo = await buildSession(world(), everything.id, '电脑', { assurance: 'demo' });
  expect(await countingFor(demo)).toHaveLength(roles.length);
  const { db, tenantId, clock } = world();
  const identity = { kind: 'token', token: demo.token } as const;
  const caller = await resolveCaller(db, { tenantId, demo: false }, identity, clock.now());
  const counting = caller.kind === 'person' ? caller.grants.map(({ role }) => role) : [];
  expect(counting.sort()).toEqual(harmless);
});

it('counts every role of one whom WeChat vouches for', async () => {
  const as = { kind: 'openid', openid: 'o-staff' } as const;
  await buildPerson(world(), {
    openid: 'o-staff',
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const { grants } = await world().call(organisation, 'myGrants', {}, { as });
  expect(grants).toMatchObject([{ role: 'organiser', withheld: false }]);
});

it('ends a session of the console after two hours without use, and after twelve with it', async () => {
  const hour = 3_600_000;
  const isSignedIn = async (as: { token: string }) =>
    (await world().send(people, 'me', {}, { as })).ok;
  const used = await buildSession(world(), everything.id, '电脑', { place: 'console' });
  const idle = await buildSession(world(), everything.id, '电脑', { place: 'console' });
  for (let hours = 1; hours <= 11; hours += 1) {
    world().clock.advance(hour);
    expect(await isSignedIn(used)).toBe(true);
    if (hours === 2) expect(await isSignedIn(idle)).toBe(false);
  }
  world().clock.advance(hour);
  expect(await isSignedIn(used)).toBe(false);
});
