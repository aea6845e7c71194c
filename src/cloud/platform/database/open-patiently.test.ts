import { DatabaseError } from './open-database';
import { openPatiently } from './open-patiently';

function setUp(failures: Error[], seconds = 60) {
  const said: string[] = [];
  const waits: number[] = [];
  let time = 0;
  let tries = 0;
  const opening = openPatiently(
    async () => {
      const failure = failures[tries];
      tries += 1;
      if (failure) throw failure;
      return 'open';
    },
    {
      seconds,
      say: (sentence) => void said.push(sentence),
      now: () => time,
      wait: async (ms) => {
        waits.push(ms);
        time += ms;
      },
    },
  );
  return { opening, said, waits, tries: () => tries };
}

const absent = () => new DatabaseError('Nobody there', { mayPass: true });

test('a database that comes later is waited for, less and less often, and it is said', async () => {
  const { opening, said, waits } = setUp([absent(), absent(), absent()]);
  expect(await opening).toBe('open');
  expect(waits).toEqual([500, 1000, 2000]);
  expect(said).toHaveLength(3);
  expect(said[0]).toBe('Nobody there. Trying again for 60 s');
});

test('after its time it gives up, with the last reason', async () => {
  const { opening, waits } = setUp(Array.from({ length: 50 }, absent));
  await expect(opening).rejects.toThrow('Nobody there');
  expect(waits.reduce((a, b) => a + b)).toBe(60_000);
  expect(Math.max(...waits)).toBe(8_000);
});

test('what does not pass is said at once, and so is everything where nobody waits', async () => {
  const wrong = setUp([new DatabaseError('wrong password')]);
  await expect(wrong.opening).rejects.toThrow('wrong password');
  expect(wrong.tries()).toBe(1);
  const hurried = setUp([absent()], 0);
  await expect(hurried.opening).rejects.toThrow('Nobody there');
  expect(hurried.tries()).toBe(1);
});
