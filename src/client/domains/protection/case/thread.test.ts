import { caseState, messageEntry, statusEntry } from '@tests/builders/case-state';
import { formLines, hasNewAnswer, referralItems, signedStatus, writtenItems } from './thread';

const at = (clock: string) => `2026-11-28T0${clock}:00.000Z`;
const mine = { by: 'owner', at: at('1:00') };
const theirs = { by: 'h', at: at('2:00') };
const text = messageEntry({ kind: 'text', body: { text: '补一句', re: null } }, mine);
const answer = messageEntry(
  { kind: 'answer', body: { text: '看了。\n今晚有地方住吗？', re: null } },
  theirs,
);

it('lists what was written, the newest first, and who has the last word', () => {
  expect(writtenItems(caseState([text, answer])).map(({ by, lines }) => [by, lines])).toEqual([
    ['handler', ['看了。', '今晚有地方住吗？']],
    ['owner', ['补一句']],
  ]);
  expect(hasNewAnswer(caseState([text, answer]))).toBe(true);
  expect(hasNewAnswer(caseState([answer, text]))).toBe(false);
  expect(hasNewAnswer(caseState())).toBe(false);
});

it('shows the words of her form, and nothing that she did not answer', () => {
  expect(
    formLines({
      form: 'report-self-1',
      answers: {
        happened: '他又动手了',
        age: 'adult',
        weapons: 'at-hand',
        wants: ['stay', 'legal'],
        town: '330382108',
        'danger.weapon': 'yes',
        'danger.version': 1,
      },
    }),
  ).toEqual([
    '发生了什么：他又动手了',
    '在哪里：虹桥镇',
    '你多大：18 岁以上',
    '有能伤人的东西吗？手边有刀、棍、毒药这些',
    '对方拿刀、棍子或别的东西打过你，或者说过要拿来对付你吗？是',
    '你想要的：找个安全的地方住、问法律、找律师',
  ]);
  expect(formLines({ form: 'correction-1', answers: { text: '是周三，不是周二' } })).toEqual([
    '是周三，不是周二',
  ]);
});

it('asks about a referral until she has answered', () => {
  const body = { id: 'r1', to: '法律援助中心', what: '离婚和孩子', reason: null, consent: null };
  const asked = messageEntry({ kind: 'referral', body: { ...body, state: 'proposed' } }, theirs);
  const yes = messageEntry({ kind: 'consent', body: { referral: 'r1', agrees: true } }, mine);
  expect(referralItems(caseState([asked]))).toMatchObject([{ to: '法律援助中心', asks: true }]);
  expect(referralItems(caseState([asked, yes]))).toMatchObject([{ asks: false }]);
});

it('of a report about somebody else knows 收到 and 已处理, by what was signed', () => {
  const received = statusEntry('received', theirs);
  const handled = statusEntry('handled', theirs);
  expect(signedStatus(caseState([answer]))).toBeNull();
  expect(signedStatus(caseState([received]))).toBe('received');
  expect(signedStatus(caseState([handled, received]))).toBe('handled');
});
