import { createRandomPool, randomFrom } from './random';

describe('random numbers', () => {
  test.each([[undefined], [{}]])('without a source there are none (%p)', (source) => {
    expect(() => randomFrom(source)).toThrow(/NO_RANDOM/);
  });

  test('a source that fails or fills nothing is none', () => {
    const failing = randomFrom({
      getRandomValues: () => {
        throw new Error('quota');
      },
    });
    expect(() => failing(4)).toThrow(/NO_RANDOM/);
    expect(() => randomFrom({ getRandomValues: (array) => array })(16)).toThrow(/NO_RANDOM/);
  });

  test('the source of Node works', () => {
    expect(randomFrom(globalThis.crypto)(32)).toHaveLength(32);
  });

  test('a pool gives each byte once, and throws when it is empty', async () => {
    let next = 0;
    const pool = createRandomPool((count) =>
      Promise.resolve(Uint8Array.from({ length: count }, () => next++)),
    );
    await pool.fill(6);
    const random = randomFrom(pool);
    expect([...random(4)]).toEqual([0, 1, 2, 3]);
    expect(() => random(3)).toThrow(/NO_RANDOM/);
    expect([...random(2)]).toEqual([4, 5]);
    await pool.fill(2);
    expect([...random(2)]).toEqual([6, 7]);
  });

  test('a source that gives too few bytes fills nothing', async () => {
    const pool = createRandomPool(() => Promise.resolve(new Uint8Array(1)));
    await expect(pool.fill(2)).rejects.toThrow(/NO_RANDOM/);
    expect(() => pool.getRandomValues(new Uint8Array(1))).toThrow(/NO_RANDOM/);
  });
});
