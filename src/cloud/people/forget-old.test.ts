import { people } from '@cloud/people';
import { buildDataRequest } from '@tests/builders/data-requests';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { forgetOld } from './forget-old';

const world = useWorld();
const days = (count: number) => count * 86_400_000;
const run = () => {
  const { db, tenantId, clock } = world();
  return forgetOld({ db, tenantId, now: clock.now() });
};
const count = async (table: 'sms_codes' | 'sessions' | 'consents') => {
  const { db, tenantId } = world();
  return (
    await db.selectFrom(table).select('tenant_id').where('tenant_id', '=', tenantId).execute()
  ).length;
};

it('forgets a code as soon as it is of no use', async () => {
  await world().call(people, 'requestSmsCode', { phone: '13800001234' });
  world().clock.advance(299_000);
  await run();
  expect(await count('sms_codes')).toBe(1);
  world().clock.advance(1_000);
  await run();
  expect(await count('sms_codes')).toBe(0);
});

it('forgets ended sessions after ninety days and keeps those in use', async () => {
  await buildPerson(world());
  world().clock.advance(days(119));
  await run();
  expect(await count('sessions')).toBe(1);
  world().clock.advance(days(1));
  await run();
  expect(await count('sessions')).toBe(0);
});

it('forgets the consents of a deleted account after three years, as it told her', async () => {
  const person = await buildPerson(world());
  await buildPerson(world());
  await world().call(people, 'deleteMyAccount', { confirm: '注销账号' }, { as: person });
  world().clock.advance(days(1000));
  await run();
  expect(await count('consents')).toBe(2);
  world().clock.advance(days(97));
  await run();
  expect(await count('consents')).toBe(1);
});

it('forgets what was asked at a counter three years after it was settled', async () => {
  const tree = await buildTree(world());
  const person = await buildPerson(world());
  await buildDataRequest(world(), { person, unit: tree.county });
  const admin = await buildPerson(world(), {
    roles: [{ role: 'unit-admin', unitId: tree.county.id }],
  });
  const { items } = await world().call(
    people,
    'listRequests',
    { unitId: tree.county.id },
    { as: admin },
  );
  const decision = { decision: 'refused', reason: '没有带身份证' } as const;
  const input = { requestId: items[0]?.id ?? '', decision };
  await world().call(people, 'settleRequest', input, { as: admin });
  const requests = async () => {
    const { db, tenantId } = world();
    return db.selectFrom('data_requests').select('id').where('tenant_id', '=', tenantId).execute();
  };
  world().clock.advance(days(1000));
  await run();
  expect(await requests()).toHaveLength(1);
  world().clock.advance(days(97));
  await run();
  expect(await requests()).toHaveLength(0);
});

it('forgets scans, tickets and links when they are over, and wrong passwords after a day', async () => {
  await world().call(people, 'startScan', { browser: 'Chrome' });
  await world().send(people, 'signInWithPassword', { userName: 'nobody', password: 'x' });
  const left = async (table: 'scan_sign_ins' | 'password_failures') => {
    const { db, tenantId } = world();
    const rows = db.selectFrom(table).select('tenant_id').where('tenant_id', '=', tenantId);
    return (await rows.execute()).length;
  };
  await run();
  expect([await left('scan_sign_ins'), await left('password_failures')]).toEqual([1, 1]);
  world().clock.advance(120_000);
  await run();
  expect([await left('scan_sign_ins'), await left('password_failures')]).toEqual([0, 1]);
  world().clock.advance(days(1));
  await run();
  expect(await left('password_failures')).toBe(0);
});
