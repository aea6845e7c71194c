import fc from 'fast-check';
import {
  canUndo,
  mayPublish,
  nextStanding,
  pathAbove,
  type FourEyes,
  type PublishFacts,
  type ReviewAction,
  type Standing,
} from './review-rules';

const county = '/330382/';
const town = '/330382/330382108/';
const village = '/330382/330382108/330382108012/';

describe('who may publish', () => {
  const ask = (facts: Partial<PublishFacts>) =>
    mayPublish({
      fourEyes: 'by-unit',
      personId: 'reviewer',
      reviewsAt: [],
      unitPath: town,
      publishesItself: false,
      writers: ['author'],
      ...facts,
    });

  test.each<[who: string, reviewsAt: string[], unitPath: string, right: string]>([
    ['the county for a town', [county], town, 'yes'],
    ['a town for its village', [town], village, 'yes'],
    ['the county for a village', [county], village, 'yes'],
    ['a town for itself', [town], town, 'needs-review'],
    ['a village for its town', [village], town, 'needs-review'],
    ['the county for itself, which has none above', [county], county, 'yes'],
    ['another town', ['/330382/330382114/'], town, 'needs-review'],
    ['a unit whose number begins alike', ['/330382/33038210/'], town, 'needs-review'],
    ['nobody', [], town, 'needs-review'],
  ])('%s', (_who, reviewsAt, unitPath, right) => {
    for (const fourEyes of ['by-unit', 'by-person'] as const) {
      expect(ask({ fourEyes, reviewsAt, unitPath })).toBe(right);
    }
  });

  it('lets a unit publish by itself where the one above says so, if not everything is reviewed', () => {
    const trusted = { reviewsAt: [town], publishesItself: true };
    expect(ask(trusted)).toBe('yes');
    expect(ask({ ...trusted, fourEyes: 'by-person' })).toBe('needs-review');
    expect(ask({ publishesItself: true })).toBe('needs-review');
  });

  it('lets nobody publish what she wrote a part of, where it goes by person', () => {
    const own = { reviewsAt: [county], writers: ['author', 'reviewer'] };
    expect(ask({ ...own, fourEyes: 'by-person' })).toBe('own-work');
    expect(ask(own)).toBe('yes');
  });
});

it('finds the unit above', () => {
  expect(pathAbove(village)).toBe(town);
  expect(pathAbove(county)).toBeNull();
});

const actions = ['submit', 'publish', 'return', 'acknowledge'] as const;
const rights = fc.constantFrom('yes', 'own-work', 'needs-review' as const);
const steps = fc.array(
  fc.record({ action: fc.constantFrom(...actions), right: rights, isRoot: fc.boolean() }),
  { maxLength: 12 },
);

interface Step {
  action: ReviewAction;
  right: 'yes' | 'own-work' | 'needs-review';
  isRoot: boolean;
}

/** Every standing on the way, from a draft, with the step that led there. */
function walk(fourEyes: FourEyes, taken: readonly Step[]) {
  const passed: { from: Standing; step: Step; to: Standing }[] = [];
  let from: Standing = { status: 'draft', waits: null };
  for (const step of taken) {
    const to = nextStanding(from, step.action, { fourEyes, ...step });
    if (typeof to === 'string') continue;
    passed.push({ from, step, to });
    from = to;
  }
  return passed;
}

describe('from a draft to what residents see', () => {
  it.each(['by-unit', 'by-person'] as const)(
    'is published by nobody without the right, %s',
    (by) => {
      fc.assert(
        fc.property(steps, (taken) => {
          for (const { from, step, to } of walk(by, taken)) {
            if (to.status !== 'published' || from.status === 'published') continue;
            expect(step.right).toBe('yes');
            if (by === 'by-person') expect(from.status).toBe('in-review');
          }
        }),
      );
    },
  );

  it('waits for somebody exactly while it is in review', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('by-unit', 'by-person' as const), (taken, by) => {
        for (const { to } of walk(by, taken)) {
          expect(to.waits === 'submitted').toBe(to.status === 'in-review');
        }
      }),
    );
  });

  const facts = { fourEyes: 'by-unit', right: 'yes', isRoot: false } as const;
  it.each<[from: Standing, action: ReviewAction, more: object, refusal: string]>([
    [{ status: 'published', waits: null }, 'publish', {}, 'NOT_A_DRAFT'],
    [{ status: 'draft', waits: null }, 'publish', { fourEyes: 'by-person' }, 'NOT_IN_REVIEW'],
    [{ status: 'draft', waits: null }, 'publish', { right: 'needs-review' }, 'NEEDS_REVIEW'],
    [{ status: 'draft', waits: null }, 'submit', { isRoot: true }, 'NOBODY_ABOVE'],
    [{ status: 'in-review', waits: 'submitted' }, 'submit', {}, 'NOT_A_DRAFT'],
    [{ status: 'closed', waits: null }, 'submit', {}, 'NOT_A_DRAFT'],
    [{ status: 'draft', waits: null }, 'return', {}, 'NOT_IN_REVIEW'],
    [
      { status: 'in-review', waits: 'submitted' },
      'return',
      { fourEyes: 'by-person', right: 'own-work' },
      'OWN_WORK',
    ],
    [{ status: 'published', waits: null }, 'acknowledge', {}, 'NOTHING_NEW'],
    [
      { status: 'published', waits: 'changed' },
      'acknowledge',
      { right: 'needs-review' },
      'NEEDS_REVIEW',
    ],
  ])('%p: %s with %p is %s', (from, action, more, refusal) => {
    expect(nextStanding(from, action, { ...facts, ...more })).toBe(refusal);
  });

  it('lets its unit take back what it submitted, and what was withdrawn come back by review', () => {
    const waiting = { status: 'in-review', waits: 'submitted' } as const;
    expect(nextStanding(waiting, 'return', { ...facts, right: 'needs-review' })).toEqual({
      status: 'draft',
      waits: null,
    });
    const withdrawn = { status: 'closed', waits: null } as const;
    expect(nextStanding(withdrawn, 'submit', { ...facts, fourEyes: 'by-person' })).toEqual(waiting);
  });
});

it('can be undone for ten seconds', () => {
  const at = new Date('2026-11-23T01:00:00Z');
  const later = (ms: number) => new Date(at.getTime() + ms);
  expect(canUndo(at, later(9_999))).toBe(true);
  expect(canUndo(at, later(10_000))).toBe(false);
});
