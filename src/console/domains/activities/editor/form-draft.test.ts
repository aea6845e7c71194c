import { checkForm, firstSectionWith } from './draft-issues';
import {
  draftOf,
  emptyForm,
  formOf,
  localMoment,
  withNextSession,
  withSession,
} from './form-draft';

const now = new Date('2026-11-23T02:00:00Z');

function lecture() {
  return {
    ...emptyForm('330382108', now),
    seriesId: 'mother-school',
    title: '孩子发脾气，怎么应对',
    summary: '老师教你三句能用的话。',
    audience: '家有 3–6 岁孩子的爸爸妈妈',
    venueName: '虹桥镇妇女之家',
  };
}

function draft() {
  const checked = checkForm(lecture());
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.draft;
}

test('an empty form says what is missing, field by field, in Chinese', () => {
  const checked = checkForm(emptyForm('330382108', now));
  expect(checked).toEqual({
    ok: false,
    issues: {
      seriesId: expect.any(String),
      title: '请填写',
      summary: '请填写',
      audience: '请填写',
      venueName: '请填写',
    },
  });
});

test('times are those of Shanghai, wherever the computer is', () => {
  const { sessions, signUpClosesAt, cancelUntil } = draft();
  expect(sessions[0]?.startsAt).toBe('2026-11-30T06:00:00.000Z');
  expect(signUpClosesAt).toBe('2026-11-30T04:00:00.000Z');
  expect(cancelUntil).toBe('2026-11-29T12:00:00.000Z');
  expect(localMoment('2026-11-30T16:30:00.000Z')).toBe('2026-12-01T00:30');
});

test('a draft of the server comes back as it went in, over midnight too', () => {
  const overnight = {
    ...draft(),
    sessions: [
      {
        id: '0190f3a4-0000-7000-8000-000000000002',
        topic: '守岁',
        startsAt: '2026-12-31T14:00:00.000Z',
        endsAt: '2026-12-31T17:00:00.000Z',
      },
    ],
    groups: [{ id: '0190f3a4-0000-7000-8000-000000000001', name: '', places: 8 }],
    signUpClosesAt: '2026-12-31T12:00:00.000Z',
    cancelUntil: '2026-12-30T12:00:00.000Z',
    childAgeMonths: { from: 36, to: 72 },
  };
  const checked = checkForm(formOf(overnight));
  expect(checked).toEqual({ ok: true, draft: overnight });
});

test('one more session is a new one', () => {
  const form = formOf({
    ...draft(),
    sessions: draft().sessions.map((session) => ({
      ...session,
      id: '0190f3a4-0000-7000-8000-000000000003',
    })),
  });
  const [first, added] = withNextSession(form).sessions;
  expect([first?.id, added?.id]).toEqual([form.sessions[0]?.id, undefined]);
});

test('the deadlines move along with the first session', () => {
  const form = lecture();
  const [first] = form.sessions;
  const moved = withSession(form, first?.key ?? '', { date: '2026-12-07', from: '15:00' });
  expect(moved.signUpClosesAt).toBe('2026-12-07T13:00');
  expect(moved.cancelUntil).toBe('2026-12-06T21:00');
});

test('they stay while the new time is half typed, and for a later session', () => {
  const form = withNextSession(lecture());
  const [first, second] = form.sessions;
  expect(second?.date).toBe('2026-12-07');
  expect(withSession(form, first?.key ?? '', { date: '' }).signUpClosesAt).toBe(
    form.signUpClosesAt,
  );
  expect(withSession(form, second?.key ?? '', { date: '2026-12-08' }).signUpClosesAt).toBe(
    form.signUpClosesAt,
  );
});

test('what contradicts itself is said at its field', () => {
  const form = lecture();
  const [first] = form.sessions;
  const checked = checkForm(withSession(form, first?.key ?? '', { until: '13:00' }));
  expect(checked).toMatchObject({
    ok: false,
    issues: { 'sessions.0': expect.stringMatching(/结束/) },
  });
  if (checked.ok) throw new Error('it went through');
  expect(firstSectionWith(checked.issues)).toBe('when');
});

test('empty options of a choice are left out, and a text has none', () => {
  const question = {
    key: 'a',
    id: 'q1',
    label: '带推车吗',
    needed: true,
    options: ['带', ' ', '不带'],
  };
  const form = { ...lecture(), questions: [{ ...question, kind: 'choice' as const }] };
  expect(draftOf(form).questions[0]?.options).toEqual(['带', '不带']);
  const text = { ...lecture(), questions: [{ ...question, kind: 'text' as const }] };
  expect(draftOf(text).questions[0]?.options).toEqual([]);
});
