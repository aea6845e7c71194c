import fc from 'fast-check';
import {
  isOfThisMoment,
  readVenueLink,
  venueCode,
  venueLink,
  venueStep,
  venueStepMs,
  venueStepOf,
} from './venue-code';

const seed = '00112233445566778899aabbccddeeff';
const session = {
  sessionId: '00000000-0000-4000-8000-000000000001',
  startsAt: new Date('2026-11-28T06:00:00Z'),
  endsAt: new Date('2026-11-28T07:30:00Z'),
};
const at = (minutes: number, seconds = 0) =>
  new Date(session.startsAt.getTime() + minutes * 60_000 + seconds * 1000);
const shownAt = (when: Date) => venueCode(seed, session.sessionId, venueStep(when));

test('changes every 30 seconds, and is another one for each session and seed', () => {
  expect(shownAt(at(0))).toBe(shownAt(at(0, 29)));
  const others = [
    shownAt(at(0, 30)),
    venueCode(seed, session.sessionId.replace('1', '2'), venueStep(at(0))),
    venueCode(`ff${seed.slice(2)}`, session.sessionId, venueStep(at(0))),
  ];
  expect(new Set([shownAt(at(0)), ...others]).size).toBe(4);
});

test('the step is found from the code, whatever any clock says', () => {
  fc.assert(
    fc.property(fc.integer({ min: -120 * 60, max: 90 * 60 }), (seconds) => {
      const when = at(0, seconds);
      expect(venueStepOf(seed, session, shownAt(when))).toBe(venueStep(when));
    }),
    { numRuns: 20 },
  );
  expect(venueStepOf(seed, session, shownAt(at(-121)))).toBeNull();
  expect(venueStepOf(seed, session, shownAt(at(91)))).toBeNull();
  expect(venueStepOf(seed, session, '00000000')).toBeNull();
});

test('one step of tolerance: a photo sent on a minute later is too old', () => {
  const step = venueStep(at(10));
  const scanned = (ms: number) => isOfThisMoment(step, new Date(at(10).getTime() + ms));
  expect(scanned(0)).toBe(true);
  expect(scanned(2 * venueStepMs - 1)).toBe(true);
  expect(scanned(2 * venueStepMs)).toBe(false);
  expect(scanned(-venueStepMs)).toBe(true);
  expect(scanned(-venueStepMs - 1)).toBe(false);
});

test('the link is read whoever scans it, and nothing else is', () => {
  const link = venueLink('https://home.example', session.sessionId, shownAt(at(0)));
  expect(link).toMatch(/^https:\/\/home\.example\//);
  const read = { sessionId: session.sessionId, code: shownAt(at(0)) };
  expect(readVenueLink(link)).toEqual(read);
  expect(readVenueLink(`${link}&from=scan`)).toEqual(read);
  expect(readVenueLink('https://home.example/?s=1&c=2')).toBeNull();
  expect(readVenueLink(link.slice(0, -1))).toBeNull();
});
