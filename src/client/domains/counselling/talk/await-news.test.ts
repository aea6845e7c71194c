import { awaitNews } from './await-news';
import { awaitPage } from './use-start';

jest.mock('./use-start', () => ({ awaitPage: jest.fn() }));

const asked = jest.mocked(awaitPage);
const page = { statements: [], wraps: [], messages: [], isMore: false, isForgotten: false };
const message = { position: 3, storedAt: '', message: { header: '', body: '' } };
const onDone = jest.fn();
const begin = () => awaitNews({ appointmentId: 'a', after: 2, atLeastMs: 3_000 }, onDone);

beforeEach(() => {
  jest.useFakeTimers();
  onDone.mockClear();
});
afterEach(() => jest.useRealTimers());

test('news is taken at once', async () => {
  asked.mockResolvedValue({ ...page, messages: [message] });
  begin();
  await jest.advanceTimersByTimeAsync(0);
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(asked).toHaveBeenLastCalledWith('a', 2, expect.any(AbortController));
});

test.each([
  ['a server that does not wait', () => asked.mockResolvedValue(page)],
  ['a call that fails', () => asked.mockRejectedValue(new Error('no network'))],
])('%s is not asked more often than by interval', async (_what, answer) => {
  answer();
  begin();
  await jest.advanceTimersByTimeAsync(2_999);
  expect(onDone).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('after a wait without news the next question follows at once', async () => {
  asked.mockReturnValue(new Promise((resolve) => void setTimeout(() => resolve(page), 10_000)));
  begin();
  await jest.advanceTimersByTimeAsync(10_001);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('what she writes meanwhile ends the wait', async () => {
  asked.mockReturnValue(new Promise((resolve) => void setTimeout(() => resolve(page), 10_000)));
  begin()();
  expect(asked.mock.lastCall?.[2].signal.aborted).toBe(true);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(onDone).not.toHaveBeenCalled();
});
