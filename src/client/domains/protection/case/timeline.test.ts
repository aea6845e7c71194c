import {
  caseState,
  directoryOf,
  handler,
  messageEntry,
  statusEntry,
} from '@tests/builders/case-state';
import type { TimelineEvent } from '@shared/protection/wire';
import { eventKinds, eventRoles } from '@shared/protection/states/events';
import { eventText } from './event-text';
import { timeline } from './timeline';

const directory = directoryOf([handler('h'), handler('l', { role: 'case-lead' })]);
const at = (clock: string) => `2026-11-28T0${clock}:00.000Z`;
const events: TimelineEvent[] = [
  { at: at('0:00'), kind: 'received', by: 'owner', detail: null },
  { at: at('1:00'), kind: 'opened', by: 'lead', detail: null },
  { at: at('3:00'), kind: 'written', by: 'handler', detail: null },
];
const answer = messageEntry(
  { kind: 'answer', body: { text: '今晚有地方住吗？', re: null } },
  { by: 'h', at: at('3:00') },
);

it('keeps what is signed and what the system says apart, the newest first', () => {
  const state = caseState([statusEntry('received', { by: 'l', at: at('2:00') }), answer]);
  expect(timeline(state, events, directory).map(({ kind, text }) => [kind, text])).toEqual([
    ['signed', '经办人答复了你'],
    ['signed', '中心负责人已签名确认收到'],
    ['stored', '中心负责人打开看了'],
    ['stored', '已存到系统'],
  ]);
});

it('never makes a signed line of what the server says', () => {
  const all = eventKinds.flatMap((kind) =>
    eventRoles.map((by): TimelineEvent => ({ at: at('1:00'), kind, by, detail: null })),
  );
  const lines = timeline(caseState(), all, directory);
  expect(lines.filter(({ kind }) => kind === 'signed')).toEqual([]);
  expect(lines.map(({ text }) => text).join('')).not.toMatch(/签名/);
});

it('takes the role of a signer from the signed list, not from the server', () => {
  const byLead = statusEntry('closed', { by: 'l', at: at('2:00') });
  const unknown = statusEntry('closed', { by: 'x', at: at('2:00') });
  const texts = timeline(caseState([byLead, unknown]), [], directory).map(({ text }) => text);
  expect(texts).toEqual(['中心负责人已签名，结案了', '经办人已签名，结案了']);
});

it('says of an event only what it knows', () => {
  const event = { at: at('1:00'), by: 'handler' } as const;
  const text = (kind: TimelineEvent['kind'], detail: string | null) =>
    eventText({ ...event, kind, detail });
  expect(text('referral-sent', 'police')).toBe('转介到公安');
  expect(text('referral-sent', 'something-newer')).toBe('转介到别的单位');
  expect(text('urgency-lowered', 'asked-her')).toBe('不再按紧急办（问过你）');
  expect(text('urgency-lowered', null)).toBe('不再按紧急办');
});
