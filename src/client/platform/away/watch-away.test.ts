import { isChoosing, onGone, whileChoosing, wipeNow } from './watch-away';

let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { get: () => visibility });

function become(next: DocumentVisibilityState): void {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The phone's chooser: the app goes into the background; its answer comes before or after it is back. */
function chooser(order: 'show first' | 'answer first'): () => Promise<string> {
  return async () => {
    become('hidden');
    if (order === 'answer first') setTimeout(() => become('visible'));
    else become('visible');
    await Promise.resolve();
    return 'picture';
  };
}

const wipe = jest.fn();
let stop: () => void;

beforeEach(() => {
  wipe.mockClear();
  stop = onGone(wipe);
});

afterEach(() => stop());

it.each(['show first', 'answer first'] as const)(
  'choosing keeps keys and draft: %s',
  async (order) => {
    expect(await whileChoosing(chooser(order))).toBe('picture');
    await new Promise((later) => setTimeout(later));
    expect(wipe).not.toHaveBeenCalled();
    expect(isChoosing()).toBe(false);
    become('hidden');
    expect(wipe).toHaveBeenCalledTimes(1);
    become('visible');
  },
);

it('without choosing, the background wipes', () => {
  become('hidden');
  expect(wipe).toHaveBeenCalledTimes(1);
  become('visible');
  expect(wipe).toHaveBeenCalledTimes(1);
});

it('a chooser that does not come back within five minutes wipes', async () => {
  jest.useFakeTimers();
  const never = whileChoosing(() => {
    become('hidden');
    return new Promise(() => undefined);
  });
  await jest.advanceTimersByTimeAsync(5 * 60_000 - 1);
  expect(wipe).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(wipe).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
  become('visible');
  void never;
});

it('a way out wipes, and whoever stopped watching is left alone', () => {
  stop();
  wipeNow();
  expect(wipe).not.toHaveBeenCalled();
});
