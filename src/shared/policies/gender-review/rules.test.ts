import { checklistOf, checklists, currentChecklist } from './checklist';
import { closingProblem, opinionProblem, type ChecklistAnswer } from './rules';

const questions = checklistOf(currentChecklist)?.questions ?? [];
const fine = questions.map(({ name }): ChecklistAnswer => ({
  question: name,
  verdict: 'fine',
  note: '',
}));
const concern = fine.map((answer, at): ChecklistAnswer =>
  at === 0 ? { ...answer, verdict: 'concern', note: '请补上分男女的数' } : answer,
);

it('names each version and each of its questions once, and says where it comes from', () => {
  expect(new Set(checklists.map(({ version }) => version)).size).toBe(checklists.length);
  for (const { questions: asked, origin } of checklists) {
    expect(new Set(asked.map(({ name }) => name)).size).toBe(asked.length);
    expect(origin).toMatch(/示例/);
  }
});

it('takes an opinion on every question, with words where something has to change', () => {
  expect(opinionProblem(currentChecklist, fine)).toBeNull();
  expect(opinionProblem(currentChecklist, concern)).toBeNull();
  expect(opinionProblem(currentChecklist, fine.slice(2))).toBe('还有 2 条没看');
  const bare = concern.map((answer) => ({ ...answer, note: ' ' }));
  expect(opinionProblem(currentChecklist, bare)).toMatch(/请说要怎么改/);
  const [first] = fine;
  expect(opinionProblem(currentChecklist, first ? [...fine, first] : [])).toMatch(/清单已经换了/);
  expect(opinionProblem(99, fine)).toMatch(/清单已经换了/);
});

it('is closed with the eyes of two, and never against what they wrote', () => {
  const hers = { personId: 'a', answers: fine };
  expect(closingProblem('no-concern', [], 'a')).toBe('NO_SECOND_OPINION');
  expect(closingProblem('no-concern', [hers], 'a')).toBe('NO_SECOND_OPINION');
  expect(closingProblem('no-concern', [hers], 'b')).toBeNull();
  const other = { personId: 'b', answers: concern };
  expect(closingProblem('no-concern', [hers, other], 'a')).toBe('CONCERNS_OPEN');
  expect(closingProblem('change', [hers, other], 'a')).toBeNull();
});
