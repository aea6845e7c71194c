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

it('lets a lone command go at once, and collects what arrives meanwhile', async () => {
  const { lane, sizes } = laneOf(named);
  const results = await Promise.all([1, 2, 3, 4].map((item) => lane.add(item)));
  expect(results).toEqual(['#1', '#2', '#3', '#4']);
  expect(sizes).toEqual([1, 3]);
});

it('keeps a batch to its longest', async () => {
  const { lane, sizes } = laneOf(named, 2);
  await Promise.all([1, 2, 3, 4, 5].map((item) => lane.add(item)));
  expect(sizes).toEqual([1, 2, 2]);
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
