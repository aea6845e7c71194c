import { memberForm, readForm } from './member-form';

const today = '2026-11-23';
const fresh = memberForm(undefined);
const read = (part: Partial<typeof fresh>) => readForm({ ...fresh, ...part }, today);

it('asks a guardian’s consent for a child under 14, and for nobody else', () => {
  expect(read({ years: '2' })).toMatchObject({ asksConsent: true, problem: '先勾选监护人同意' });
  expect(read({ years: '2', consents: true })).toMatchObject({
    problem: null,
    input: { born: { known: 'age', years: 2 }, guardianConsent: '2026-11-27' },
  });
  expect(read({ years: '14', consents: true })).toMatchObject({
    asksConsent: false,
    problem: null,
    input: { guardianConsent: undefined },
  });
});

it('takes a month of birth', () => {
  const born = { ageBy: 'birth-month' as const, birthYear: '2023', birthMonth: '5' };
  expect(read({ ...born, consents: true }).input.born).toEqual({
    known: 'birth-month',
    birthMonth: '2023-05',
  });
  expect(read({ ...born, birthMonth: '13' }).problem).toContain('月份');
  expect(read({ ...born, birthYear: '2027' }).problem).toBe('出生年月还没到');
});

it('needs an age of a child and not of a mother', () => {
  expect(read({}).problem).toBe('先填几岁');
  expect(read({ relation: 'parent', name: ' 妈妈 ' })).toMatchObject({
    problem: null,
    input: { name: '妈妈', born: null },
  });
  expect(read({ years: '200' }).problem).toBe('几岁要填数字');
});

it('shows a member that is there as it was said', () => {
  const born = { known: 'birth-month' as const, birthMonth: '2023-05' };
  const member = { name: '小米', relation: 'child' as const, born, consentGivenAt: 'x' };
  const form = memberForm(member);
  expect(form).toMatchObject({ name: '小米', birthYear: '2023', birthMonth: '5', consents: true });
  expect(readForm(form, today)).toMatchObject({ problem: null, input: { born } });
});
