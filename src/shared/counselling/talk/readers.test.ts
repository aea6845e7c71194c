import type { DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { readersOfTalk } from './readers';

const appointment = { counsellorId: 'lin', unitId: 'haixing' };
const now = new Date('2026-11-24T01:00:00.000Z');

const entry = (handler: string, change: Partial<HandlerEntry> = {}): HandlerEntry => ({
  keyId: handler.padEnd(22, '-'),
  handler,
  name: handler,
  unit: 'haixing',
  role: 'counsellor',
  reads: 'agreed',
  recipient: `age1${'q'.repeat(58)}`,
  signing: 'A'.repeat(43),
  from: '2026-11-01T00:00:00.000Z',
  until: '2027-01-01T00:00:00.000Z',
  revoked: null,
  ...change,
});
const supervisor = entry('chen', { role: 'counselling-supervisor' });

const chosen = (handlers: HandlerEntry[], revoked: string[] = []): DirectoryChoice => ({
  ok: true,
  warnings: [],
  directory: {
    tenant: '330382-counselling',
    version: 1,
    issued: now.toISOString(),
    expires: '2027-01-01T00:00:00.000Z',
    statusKeys: [],
    recovery: `age1${'q'.repeat(58)}`,
    formerRecovery: [],
    handlers,
    revoked: new Map(revoked.map((keyId) => [keyId, now.toISOString()])),
    time: now,
    statusAt: now,
  },
});

test('her counsellor and the supervisors of that house read, and nobody else', () => {
  const all = [
    entry('lin'),
    entry('wang'),
    supervisor,
    entry('far', { role: 'counselling-supervisor', unit: 'hongqiao' }),
    // A supervisor who is called like the counsellor's calendar is no counsellor by it.
    entry('lin', { keyId: 'other-key'.padEnd(22, '-'), role: 'case-handler' }),
  ];
  const readers = readersOfTalk(chosen(all), appointment);
  if (!readers.ok) throw new Error(readers.why);
  expect(readers.counsellor).toEqual([all[0]]);
  expect(readers.supervisors).toEqual([supervisor]);
});

test.each([
  ['Counsellor without key', chosen([supervisor]), 'NO_KEY'],
  ['a key whose time is over', chosen([entry('lin', { until: now.toISOString() })]), 'NO_KEY'],
  ['revoked key', chosen([entry('lin'), supervisor], ['lin'.padEnd(22, '-')]), 'KEY_REVOKED'],
  ['wrong root', { ok: false, faults: ['ALTERED'] } as DirectoryChoice, 'ALTERED'],
  ['older directory', { ok: false, faults: ['OLDER'] } as DirectoryChoice, 'OLDER'],
  ['no directory', { ok: false, faults: ['NONE'] } as DirectoryChoice, 'NONE'],
])('nothing is sent, and why is known: %s', (_case, choice, why) => {
  expect(readersOfTalk(choice, appointment)).toEqual({ ok: false, why });
});
