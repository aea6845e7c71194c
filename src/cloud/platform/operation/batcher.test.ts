import { Batcher } from './batcher';

function batcherOf(run: (items: readonly number[]) => Promise<readonly string[]>, longest = 10) {
  const sizes: number[] = [];
  const batcher = new Batcher<number, string>({
    run: (items) => {
      sizes.push(items.length);
      return run(items);
    },
    longest,
    abreast: 1,
  });
  return { batcher, sizes };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const named = async (items: readonly number[]) => {
  await soon();
  return items.map((item) => `#${item}`);
};

it('takes what arrives in one turn together, and what arrives meanwhile into the next', async () => {
  const { batcher, sizes } = batcherOf(named);
  const first = [1, 2].map((item) => batcher.add(item));
  await new Promise(setImmediate);
  const later = [3, 4, 5].map((item) => batcher.add(item));
  expect(await Promise.all([...first, ...later])).toEqual(['#1', '#2', '#3', '#4', '#5']);
  expect(sizes).toEqual([2, 3]);
});

it('lets a lone command go without waiting for others', async () => {
  const { batcher, sizes } = batcherOf(named);
  expect(await batcher.add(1)).toBe('#1');
  expect(sizes).toEqual([1]);
});

it('keeps a batch to its longest', async () => {
  const { batcher, sizes } = batcherOf(named, 2);
  await Promise.all([1, 2, 3, 4, 5].map((item) => batcher.add(item)));
  expect(sizes).toEqual([2, 2, 1]);
});

it('does not let one bad item fail the others', async () => {
  const { batcher } = batcherOf(async (items) => {
    await soon();
    if (items.includes(3)) throw new Error('bad row');
    return items.map((item) => `#${item}`);
  });
  const results = await Promise.allSettled([1, 2, 3, 4].map((item) => batcher.add(item)));
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

it('fails all at once, also who waits, when every one would wait as long and fail', async () => {
  let runs = 0;
  const batcher = new Batcher<number, string>({
    run: async (items) => {
      runs += 1;
      await soon();
      // The first batch is broken by one item; met alone, the second item finds the database gone.
      throw new Error(items.length > 1 ? 'bad row' : items[0] === 2 ? 'no answer' : 'bad row');
    },
    longest: 3,
    abreast: 1,
    failsAll: (error) => error instanceof Error && error.message === 'no answer',
  });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => batcher.add(item)));
  expect(results.map((result) => ('reason' in result ? result.reason.message : 'done'))).toEqual([
    'bad row',
    'no answer',
    'no answer',
    'no answer',
    'no answer',
  ]);
  expect(runs).toBe(3);
});

it('lets those who came meanwhile and fit join, as far as there is room', async () => {
  const sizes: number[] = [];
  const batcher = new Batcher<number, string>({
    run: async (items, join) => {
      await soon();
      const all = [...items, ...join((item) => item % 2 === 1)];
      sizes.push(all.length);
      return all.map((item) => `#${item}`);
    },
    longest: 3,
    abreast: 1,
  });
  const first = batcher.add(1);
  await new Promise(setImmediate);
  const later = [2, 3, 5, 7].map((item) => batcher.add(item));
  expect(await Promise.all([first, ...later])).toEqual(['#1', '#2', '#3', '#5', '#7']);
  expect(sizes).toEqual([3, 2]);
});

it('answers those who joined a batch that failed, one by one', async () => {
  const joining = new Batcher<number, string>({
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
