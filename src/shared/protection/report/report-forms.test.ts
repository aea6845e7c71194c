import { dangerRule } from '../danger/assess-danger';
import { dangerAsForm, dangerFromForm, formByName, reportForms, urgencyOf } from './report-forms';

const forms = Object.values(reportForms);
const questions = forms.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
const choices = questions.flatMap((question) => ('choices' in question ? question.choices : []));

/** What a sealed form takes as the name of an answer. */
const answerName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

it.each(forms.map((form) => [form.form, form] as const))(
  '%s asks each thing once',
  (name, form) => {
    expect(formByName(name)).toBe(form);
    expect(name).toMatch(/^[a-z0-9-]{1,64}$/);
    const ids = form.steps.flatMap((step) => step.questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(answerName);
  },
);

it('says at once what follows for a child, before it is sent', () => {
  const child = choices.filter(({ value }) => /under-1[48]|14-17|children/.test(value));
  expect(child.length).toBeGreaterThanOrEqual(4);
  for (const { follows } of child.filter(({ label }) => label.includes('岁')))
    expect(follows).toMatch(/可能依法要报告公安/);
});

it('tells whoever is obliged that the form is no report to the police', () => {
  const [first] = reportForms.obliged.steps;
  expect(first?.hint).toBe('填本表不能代替报案。');
  expect(first?.questions.map(({ id }) => id)).toEqual(['reported', 'reported-at', 'receipt']);
});

describe('how soon it is looked at', () => {
  const no = Object.fromEntries(dangerRule.questions.map(({ id }) => [id, 'no' as const]));

  it('follows the danger questions, and silence is not a no', () => {
    expect(urgencyOf('self', {})).toBe('unclear');
    expect(urgencyOf('self', dangerAsForm(no))).toBe('ordinary');
    expect(urgencyOf('self', dangerAsForm({ ...no, weapon: 'yes' }))).toBe('urgent');
    expect(urgencyOf('self', dangerAsForm({ ...no, weapon: undefined }))).toBe('unclear');
  });

  it.each(['self', 'other', 'obliged'] as const)('is urgent for %s with a bad injury', (writer) => {
    expect(urgencyOf(writer, { ...dangerAsForm(no), injuries: 'heavy' })).toBe('urgent');
    expect(urgencyOf(writer, { ...dangerAsForm(no), weapons: 'used' })).toBe('urgent');
  });

  it('is urgent while it happens, and ordinary only for what is known to be over', () => {
    expect(urgencyOf('other', { now: 'now' })).toBe('urgent');
    expect(urgencyOf('other', {})).toBe('unclear');
    const over = { now: 'before', injuries: 'none', weapons: 'none', victim: 'adult' };
    expect(urgencyOf('other', over)).toBe('ordinary');
    for (const open of Object.keys(over))
      expect(urgencyOf('obliged', { ...over, [open]: '' })).toBe('unclear');
    expect(urgencyOf('obliged', { ...over, victim: 'under-18' })).toBe('unclear');
  });
});

it('danger answers come back out of a form as they went in', () => {
  const answers = { weapon: 'yes', gut: 'no' } as const;
  const form = dangerAsForm(answers);
  expect(form['danger.version']).toBe(dangerRule.version);
  expect(dangerFromForm({ ...form, happened: 'x', 'danger.gun': 'perhaps' })).toEqual(answers);
  expect(dangerAsForm({})).toEqual({});
});
