import { doubtOf, isPhoneAhead, sayPhoneIsAhead, timeNow } from './phone-clock';

const now = new Date('2027-12-03T02:00:00.000Z');

beforeEach(() => jest.useFakeTimers({ now, doNotFake: ['nextTick'] }));
afterEach(() => jest.useRealTimers());

test('a phone that is behind, or a little ahead, keeps nobody out', () => {
  expect(doubtOf(now, null)).toBeNull();
  expect(doubtOf(now, new Date('2028-12-03T02:00:00.000Z'))).toBeNull();
  expect(doubtOf(now, new Date('2027-12-02T02:00:00.000Z'))).toBeNull();
});

test('what she said holds; a server that names another day later is doubted anew', () => {
  const server = new Date('2027-03-01T02:00:00.000Z');
  expect(isPhoneAhead()).toBe(false);
  const doubt = doubtOf(timeNow(), server);
  if (!doubt) throw new Error('no doubt');
  sayPhoneIsAhead(doubt);
  expect(timeNow()).toEqual(server);
  expect(isPhoneAhead()).toBe(true);
  expect(doubtOf(timeNow(), server)).toBeNull();
  const earlier = new Date('2026-10-01T02:00:00.000Z');
  expect(doubtOf(timeNow(), earlier)).toEqual({ phone: server, server: earlier });
});
