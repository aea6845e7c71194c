import { people } from '@cloud/people';
import { readConfig } from '@cloud/platform/config';
import { buildPerson } from '@tests/builders/people';
import { createWorld, useWorld } from '@tests/support/test-world';

const world = useWorld();
const withoutDemo = () => {
  const config = {
    ...readConfig({ LOG_LEVEL: 'silent' }),
    demo: false,
    tenantId: world().tenantId,
  };
  return createWorld(world().db, { config });
};

it('signs a demo account in and lists the accounts', async () => {
  const mother = await buildPerson(world(), { isDemo: true, demoAccount: 'mother' });
  const session = await world().call(people, 'signInAsDemo', { account: 'mother' });
  expect(session.personId).toBe(mother.id);
  const { demoAccounts } = await world().call(people, 'signInOptions', {});
  expect(demoAccounts.map(({ account }) => account)).toContain('mother');
});

it('knows no other account, and takes nobody in by the name of another provider', async () => {
  await buildPerson(world(), { openid: 'o-1' });
  for (const account of ['o-1', 'nobody', '']) {
    await expect(world().call(people, 'signInAsDemo', { account })).rejects.toMatchObject({
      code: 'NOT_IN_DEMO',
    });
  }
});

it('is no door outside demo mode', async () => {
  await buildPerson(world(), { isDemo: true, demoAccount: 'mother' });
  const real = withoutDemo();
  const options = await real.call(people, 'signInOptions', {});
  expect(options.demoAccounts).toEqual([]);
  await expect(real.call(people, 'signInAsDemo', { account: 'mother' })).rejects.toMatchObject({
    code: 'NOT_IN_DEMO',
  });
});

it('offers the telephone only where a code reaches one', async () => {
  expect(await world().call(people, 'signInOptions', {})).toMatchObject({ phone: true });
  expect(await withoutDemo().call(people, 'signInOptions', {})).toMatchObject({ phone: false });
});
