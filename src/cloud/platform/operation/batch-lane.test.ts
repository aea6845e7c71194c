import { BatchLane } from './batch-lane';

function laneOf(run: (items: readonly number[]) => Promise<readonly string[]>, longest = 10) {
  const sizes: number[] = [];
  const lane = new BatchLane<number, string>({
    run: (items) => {
      sizes.push(items.length);
      return run(items);
    },
    longest,
    abreast: 1,
  });
  return { lane, sizes };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const named = async (items: readonly number[]) => {
  await soon();
  return items.map((item) => `#${item}`);
};

it('takes what arrives in one turn together, and what arrives meanwhile into the next', async () => {
  const { lane, sizes } = laneOf(named);
  const first = [1, 2].map((item) => lane.add(item));
  await new Promise(setImmediate);
  const later = [3, 4, 5].map((item) => lane.add(item));
  expect(await Promise.all([...first, ...later])).toEqual(['#1', '#2', '#3', '#4', '#5']);
  expect(sizes).toEqual([2, 3]);
});

it('lets a lone command go without waiting for others', async () => {
  const { lane, sizes } = laneOf(named);
  expect(await lane.add(1)).toBe('#1');
  expect(sizes).toEqual([1]);
});

it('keeps a batch to its longest', async () => {
  const { lane, sizes } = laneOf(named, 2);
  await Promise.all([1, 2, 3, 4, 5].map((item) => lane.add(item)));
  expect(sizes).toEqual([2, 2, 1]);
});

it('does not let one bad item fail the others', async () => {
  const { lane } = laneOf(async (items) => {
    await soon();
    if (items.includes(3)) throw new Error('bad row');
    return items.map((item) => `#${item}`);
  });
  const results = await Promise.allSettled([1, 2, 3, 4].map((item) => lane.add(item)));
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

it('lets those who came meanwhile and fit join, as far as there is room', async () => {
  const sizes: number[] = [];
  const lane = new BatchLane<number, string>({
    run: async (items, join) => {
      await soon();
      const all = [...items, ...join((item) => item % 2 === 1)];
      sizes.push(all.length);
      return all.map((item) => `#${item}`);
    },
    longest: 3,
    abreast: 1,
  });
  const first = lane.add(1);
  await new Promise(setImmediate);
  const later = [2, 3, 5, 7].map((item) => lane.add(item));
  expect(await Promise.all([first, ...later])).toEqual(['#1', '#2', '#3', '#5', '#7']);
  expect(sizes).toEqual([3, 2]);
});

it('answers those who joined a batch that failed, one by one', async () => {
  const joining = new BatchLane<number, string>({
    run: async (items, join) => {
      await soon();
      const all = [...items, ...join(() => true)];
      if (all.length > 1) throw new Error('together it fails');
      return all.map((item) => `#${item}`);
    },
    longest: 10,
    abreast: 1,
  });
  const first = joining.add(1);
  await new Promise(setImmediate);
  expect(await Promise.all([first, joining.add(2), joining.add(3)])).toEqual(['#1', '#2', '#3']);
});
