import { FairQueue, type Share } from './fair-queue';

const room = { longest: 6, perShare: 2, forKnown: 2 };

/** A queue whose tasks end when they are told to, and the names of those that ran, in order. */
function slowQueue() {
  const queue = new FairQueue(room);
  const ran: string[] = [];
  let end: (() => void) | undefined;
  const add = (name: string, share: Share) =>
    queue.run(share, () => {
      ran.push(name);
      return new Promise<void>((resolve) => (end = resolve));
    });
  const endOne = async () => {
    end?.();
    await new Promise(setImmediate);
  };
  return { add, endOne, ran };
}
const stranger = (of: string): Share => ({ of, isKnown: false });
const known = (of: string): Share => ({ of, isKnown: true });

it('gives a flood from one block no more than its share', async () => {
  const { add, ran } = slowQueue();
  const refusals: unknown[] = [];
  for (let at = 0; at < 9; at += 1) {
    add(`flood ${at}`, stranger('2001:db8:1::/48')).catch((error) => refusals.push(error));
  }
  void add('honest', stranger('192.0.2.7'));
  await new Promise(setImmediate);
  expect(refusals).toHaveLength(7);
  expect(refusals[0]).toMatchObject({ code: 'UNAVAILABLE' });
  expect(ran).toEqual(['flood 0']);
});

it('keeps room for those who are known, and lets them go first', async () => {
  const { add, endOne, ran } = slowQueue();
  for (let at = 0; at < 4; at += 1) void add(`stranger ${at}`, stranger(`block ${at}`));
  await expect(add('one more', stranger('block 9'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  void add('hers', known('her browser'));
  await endOne();
  await endOne();
  expect(ran).toEqual(['stranger 0', 'hers', 'stranger 1']);
});

it('goes on after a task that failed', async () => {
  const queue = new FairQueue(room);
  const failed = queue.run(stranger('a'), () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  await expect(queue.run(stranger('a'), async () => 'yes')).resolves.toBe('yes');
});
