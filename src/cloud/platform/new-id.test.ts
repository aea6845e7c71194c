import { newId } from './new-id';

const many = () => Array.from({ length: 5_000 }, () => newId());

afterEach(() => jest.restoreAllMocks());

it('ids are of version 7, all different, and grow', () => {
  const ids = many();
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-/);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

it('they grow within a millisecond, and when the clock is set back', () => {
  const now = Date.now();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
  const before = many();
  clock.mockReturnValue(now - 3_600_000);
  const ids = [...before, ...many()];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
