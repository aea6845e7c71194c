import { signUpStates } from '@shared/activities/views';
import { signUpAction } from './sign-up-action';
import { formFor } from './test-form';

const now = new Date('2026-11-23T01:00:00Z');
const actionFor = (form: ReturnType<typeof formFor>, isSignedIn = true) =>
  signUpAction(form.activity, isSignedIn, form, now);

test('the simplest case is one tap', () => {
  expect(actionFor(formFor())).toEqual({ act: 'sign-up', label: '报名 · 本人' });
  expect(actionFor(formFor({}, {}, { state: 'waitlist' }))).toEqual({
    act: 'wait',
    label: '候补 · 本人',
  });
  expect(actionFor(formFor(), false)).toEqual({ act: 'sign-in', label: '登录后报名' });
});

test('what has to be chosen, answered or known first leads to the page', () => {
  const group = {
    id: 'g2',
    name: '5–6 岁',
    places: 5,
    placesLeft: 5,
    placesOffered: 0,
    waiting: 0,
  };
  const question = { id: 'diet', label: '有忌口吗', kind: 'text', options: [] } as const;
  const startsAt = '2026-11-28T06:00:00.000Z';
  for (const form of [
    formFor({}, { childNeeded: true }),
    formFor({}, {}, { groups: [...formFor().activity.groups, group] }),
    formFor({ obstacles: ['town-unknown'] }),
    formFor({ questions: [{ ...question, options: [], needed: true }] }),
    formFor({ clashes: [{ title: '心绘堂', startsAt, endsAt: startsAt }] }),
  ]) {
    expect(actionFor(form)).toEqual({ act: 'fill-in', label: '去报名' });
  }
  expect(actionFor(formFor({ questions: [{ ...question, options: [], needed: false }] })).act).toBe(
    'sign-up',
  );
});

test('every state has words, and every refusal a reason', () => {
  for (const state of signUpStates) {
    const action = actionFor(formFor({}, {}, { state }));
    expect(action.label).not.toBe('');
    if (action.act === 'none') expect(action.reason).not.toBe('');
  }
  expect(actionFor(formFor({}, {}, { state: 'not-open-yet' }))).toMatchObject({
    reason: expect.stringContaining('开始'),
  });
});
