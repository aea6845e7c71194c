import { headline } from './headline';

const now = new Date('2026-11-28T10:30:00+08:00');
const facts = {
  reporter: 'self',
  state: 'waiting',
  openedAt: null,
  promisedBy: '2026-11-28T02:00:00.000Z',
} as const;
const usual = { facts, hasNewAnswer: false, signed: null, now };
const opened = '2026-11-28T01:00:00.000Z';

it('says a promise that was not kept, with its time, and asks for the numbers', () => {
  expect(headline(usual)).toEqual({ title: '说好 10:00 前有人看，还没有', isLate: true });
});

it.each([
  [{ ...usual, now: new Date('2026-11-28T09:00:00+08:00') }, '说好 10:00 前有人看'],
  [{ ...usual, facts: { ...facts, promisedBy: null } }, '已存到系统，还没有人看'],
  [{ ...usual, facts: { ...facts, promisedBy: null, openedAt: opened } }, '有人看过了，还没有答复'],
  [{ ...usual, hasNewAnswer: true }, '有答复了'],
  [{ ...usual, facts: { ...facts, promisedBy: null, state: 'closed' as const } }, '这件事结了'],
])('%#', (question, title) => expect(headline(question)).toEqual({ title, isLate: false }));

describe.each(['other', 'obliged'] as const)(
  'to whoever reported about somebody else (%s)',
  (reporter) => {
    const theirs = { ...usual, facts: { ...facts, reporter, promisedBy: null, openedAt: opened } };

    it('nothing is said but what a handler signed', () => {
      expect(headline({ ...theirs, hasNewAnswer: true }).title).toBe(
        '已存到系统，等经办人签名确认',
      );
      expect(headline({ ...theirs, signed: 'received' }).title).toBe('收到了');
      expect(headline({ ...theirs, signed: 'handled' }).title).toBe('已处理');
    });
  },
);
