import { publicKeyOf } from '@shared/signing/ed25519';
import { issueTicket } from '@shared/signing/ticket';
import { decideAtDoor, isRepeat, type DoorList, type ListedParty } from './verdict';

const secretKey = new Uint8Array(32).fill(7);
const key = { keyId: 1, secretKey };
const keys = new Map([[1, publicKeyOf(secretKey)]]);
const now = new Date('2026-11-28T06:00:00.000Z');
const later = new Date('2026-11-28T20:00:00.000Z');

const family: ListedParty = {
  bookingId: '00000000-0000-4000-8000-000000000001',
  code: '7K3M9QX2',
  status: 'confirmed',
  members: ['李妈妈', '小满', '外婆'],
};

function ticketOf(changes: Partial<Parameters<typeof issueTicket>[0]> = {}): string {
  return issueTicket(
    {
      activityCode: 'ACT1V1TY',
      bookingCode: '7K3M9QX2',
      partySize: 3,
      expiresAt: later,
      ...changes,
    },
    key,
  );
}

function listOf(parties: ListedParty[], arrived: Record<string, number[]> = {}): DoorList {
  return {
    activityCode: 'ACT1V1TY',
    parties: new Map(parties.map((party) => [party.code, party])),
    keys,
    arrived: new Map(Object.entries(arrived).map(([code, all]) => [code, new Set(all)])),
  };
}

const scan = (text: string, list: DoorList, at = now) =>
  decideAtDoor({ by: 'ticket', text }, list, at);

test('a listed party comes in, all of it', () => {
  expect(scan(ticketOf(), listOf([family]))).toEqual({
    colour: 'green',
    code: '7K3M9QX2',
    members: ['李妈妈', '小满', '外婆'],
    entering: [0, 1, 2],
    marks: [],
  });
});

test('a party of three comes as two, the third an hour later: 2, then 3, never 5', () => {
  const first = scan(ticketOf(), listOf([family], { '7K3M9QX2': [2] }));
  expect(first).toMatchObject({ colour: 'green', entering: [0, 1] });
  const second = scan(ticketOf(), listOf([family], { '7K3M9QX2': [0, 1] }));
  expect(second).toMatchObject({ colour: 'green', entering: [2] });
  const third = scan(ticketOf(), listOf([family], { '7K3M9QX2': [0, 1, 2] }));
  expect(third).toMatchObject({ colour: 'again' });
});

test('postponed by a week: the ticket kept on her phone from before is green', () => {
  const old = ticketOf({ expiresAt: new Date('2026-11-21T20:00:00.000Z') });
  expect(scan(old, listOf([family]))).toMatchObject({ colour: 'green', marks: ['old-ticket'] });
  expect(scan(old, listOf([]))).toMatchObject({ colour: 'red', because: 'expired' });
});

test('booked after the download: green and marked', () => {
  expect(scan(ticketOf({ partySize: 2 }), listOf([]))).toMatchObject({
    colour: 'green',
    entering: [0, 1],
    marks: ['not-on-list'],
  });
});

test.each([
  ['cancelled', 'cancelled'],
  ['declined', 'cancelled'],
  ['expired', 'cancelled'],
  ['waiting', 'no-place'],
  ['offered', 'no-place'],
  ['in-review', 'no-place'],
] as const)('%s on the list is red, however good the ticket', (status, because) => {
  const list = listOf([{ ...family, status }]);
  expect(scan(ticketOf(), list)).toMatchObject({ colour: 'red', because });
  expect(decideAtDoor({ by: 'code', typed: '7k3m 9qx2' }, list, now)).toMatchObject({ because });
});

test('forged: signed by somebody else', () => {
  const forged = issueTicket(
    { activityCode: 'ACT1V1TY', bookingCode: '7K3M9QX2', partySize: 3, expiresAt: later },
    { keyId: 1, secretKey: new Uint8Array(32).fill(8) },
  );
  expect(scan(forged, listOf([family]))).toMatchObject({ colour: 'red', because: 'forged' });
});

test('altered: no character of a ticket can be changed', () => {
  const good = ticketOf();
  for (let at = 0; at < good.length; at++) {
    const other = good.charAt(at) === '0' ? '1' : '0';
    const altered = good.slice(0, at) + other + good.slice(at + 1);
    expect(scan(altered, listOf([family])).colour).toBe('red');
  }
});

test('of another activity, of a later version, or no ticket at all', () => {
  const foreign = ticketOf({ activityCode: '0THERACT' });
  expect(scan(foreign, listOf([family]))).toMatchObject({ because: 'other-activity' });
  const unknownKey = issueTicket(
    { activityCode: 'ACT1V1TY', bookingCode: '7K3M9QX2', partySize: 3, expiresAt: later },
    { keyId: 9, secretKey },
  );
  expect(scan(unknownKey, listOf([family]))).toMatchObject({ because: 'update-app' });
  expect(scan('https://example.org', listOf([family]))).toMatchObject({ because: 'unreadable' });
});

test('a code is typed as she reads it out; one that nobody has is refused', () => {
  const list = listOf([family]);
  const typed = (code: string) => decideAtDoor({ by: 'code', typed: code }, list, now);
  expect(typed(' 7k3m-9qx2 ')).toMatchObject({ colour: 'green', entering: [0, 1, 2] });
  expect(typed('7K3M9QX3')).toMatchObject({ colour: 'red', because: 'unknown-code' });
  expect(typed('7K3')).toMatchObject({ colour: 'red', because: 'unknown-code' });
});

test('the same code is ignored for three seconds, another one is not', () => {
  const last = { text: 'A', at: 10_000 };
  expect(isRepeat(last, 'A', 12_999)).toBe(true);
  expect(isRepeat(last, 'A', 13_000)).toBe(false);
  expect(isRepeat(last, 'B', 10_001)).toBe(false);
  expect(isRepeat(last, 'A', 9_000)).toBe(false);
  expect(isRepeat(null, 'A', 0)).toBe(false);
});
