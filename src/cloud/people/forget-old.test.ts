import { people } from '@cloud/people';
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
