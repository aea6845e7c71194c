import crypto from 'node:crypto';
import { hashPassword, isPassword } from './password-hash';

it('knows the password again, in either spelling of a character, and no other', async () => {
  const stored = await hashPassword('Caf\u00e9 am Hongqiao 7');
  expect(stored).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await isPassword('Cafe\u0301 am Hongqiao 7', stored)).toBe(true);
  expect(await isPassword('Cafe am Hongqiao 7', stored)).toBe(false);
});

it('works as hard for a name that nobody has', async () => {
  const derived = jest.spyOn(crypto, 'scrypt');
  expect(await isPassword('whatever it may be', null)).toBe(false);
  expect(derived).toHaveBeenCalledTimes(1);
  expect(derived.mock.calls[0]?.[3]).toMatchObject({ N: 131_072, r: 8, p: 1 });
  derived.mockRestore();
});

it('hashes one at a time and refuses whoever comes when the room is taken', async () => {
  let running = 0;
  let most = 0;
  const derived = jest.spyOn(crypto, 'scrypt').mockImplementation((...given: unknown[]) => {
    running += 1;
    most = Math.max(most, running);
    const done = given[4];
    setImmediate(() => {
      running -= 1;
      if (typeof done === 'function') done(null, Buffer.alloc(32));
    });
  });
  const strangers = Array.from({ length: 25 }, (_, at) => ({ of: `${at}`, isKnown: false }));
  const all = await Promise.allSettled(strangers.map((share) => isPassword('any', null, share)));
  const refused = all.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(11);
  expect(refused[0]).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
  expect(most).toBe(1);
  expect(await isPassword('any', null)).toBe(false);
  derived.mockRestore();
});
