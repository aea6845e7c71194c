import { consentRecord, guestCaps, tooManyGuests } from './guest-rules';

const resident = guestCaps(['resident', 'volunteer', 'lecturer']);
const chair = guestCaps(['organiser']);

test('a village’s people may sign up a village, others a family', () => {
  expect(chair.here).toBeGreaterThan(resident.here);
  expect(chair.overall).toBeGreaterThan(resident.overall);
  expect(guestCaps([])).toEqual(resident);
});

test('the last one within the cap comes in, the one behind it does not, and is told why', () => {
  const { here, overall } = resident;
  expect(tooManyGuests({ here: here - 1, overall: 0 }, 1, resident)).toBeNull();
  expect(tooManyGuests({ here, overall: here }, 1, resident)).toContain(`一场最多 ${here} 位`);
  expect(tooManyGuests({ here: 0, overall: overall - 2 }, 2, resident)).toBeNull();
  expect(tooManyGuests({ here: 0, overall: overall - 2 }, 3, resident)).toContain(
    `一共最多 ${overall} 个`,
  );
});

const now = new Date('2026-11-27T04:00:00.000Z');

test.each(['2199-12-31T23:59:59.000Z', '1900-01-01T00:00:00.000Z', '2026-11-27T04:03:00.000Z'])(
  'a phone that says %s is not believed; our time is the evidence',
  (at) => {
    expect(consentRecord({ how: 'by-phone', at }, now)).toEqual({
      how: 'by-phone',
      at: now.toISOString(),
    });
  },
);

test.each(['2026-11-27T04:01:00.000Z', '2026-11-26T04:00:00.000Z', '2026-11-27T01:20:00.000Z'])(
  'what a phone says near our time is kept beside it: %s',
  (saidAt) => {
    expect(consentRecord({ how: 'in-person', at: saidAt }, now)).toEqual({
      how: 'in-person',
      at: now.toISOString(),
      saidAt,
    });
  },
);
