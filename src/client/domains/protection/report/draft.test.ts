import { reportForms, type Writer } from '@shared/protection/report/report-forms';
import {
  afterDraft,
  emptyDraft,
  hasContent,
  placeOf,
  sealedAnswers,
  type Draft,
  type DraftEvent,
} from './draft';

const after = (writer: Writer, ...events: DraftEvent[]): Draft =>
  events.reduce(afterDraft, emptyDraft(writer, true));
const text: DraftEvent = { type: 'answer', id: 'happened', value: '他又动手了' };
const next: DraftEvent = { type: 'next' };

it('explains leaving before first use only, and tells the others what to know first', () => {
  expect(emptyDraft('self', false).stage).toBe('leaving');
  expect(emptyDraft('self', true).stage).toBe('steps');
  const obliged = afterDraft(emptyDraft('obliged', false), { type: 'begin' });
  expect(obliged.stage).toBe('first');
  expect(afterDraft(obliged, { type: 'begin' }).stage).toBe('steps');
});

it.each(['self', 'other', 'obliged'] as const)('%s can skip every step', (writer) => {
  const skips = reportForms[writer].steps.map((): DraftEvent => ({ type: 'skip' }));
  const draft = after(writer, ...skips);
  expect(draft.stage).toBe('before');
  expect(hasContent(draft)).toBe(false);
});

it('skipping takes back what stood there, going on keeps it', () => {
  expect(sealedAnswers(after('self', text, next))).toEqual({ happened: '他又动手了' });
  expect(sealedAnswers(after('self', text, { type: 'skip' }))).toEqual({});
});

it('skipping the place takes back town, village and words', () => {
  const place = ['town', 'village', 'place'].map((id): DraftEvent => ({
    type: 'answer',
    id,
    value: '330382108',
  }));
  expect(placeOf(after('self', next, ...place))).toEqual(['330382108', '330382108']);
  expect(hasContent(after('self', next, ...place, { type: 'skip' }))).toBe(false);
});

it('an answer that is taken back is not there, rather than empty', () => {
  const none: DraftEvent = { type: 'answer', id: 'happened', value: '' };
  expect(sealedAnswers(after('self', text, none))).toEqual({});
  const many: DraftEvent = { type: 'answer', id: 'wants', value: [] };
  expect(sealedAnswers(after('self', many))).toEqual({});
});

it('danger answers stand in what is sealed, with their version', () => {
  const draft = after('self', { type: 'danger', answers: { weapon: 'yes' } });
  expect(sealedAnswers(draft)).toEqual({ 'danger.weapon': 'yes', 'danger.version': 1 });
});

it('wiping leaves nothing, at the first step', () => {
  const draft = after(
    'self',
    text,
    next,
    { type: 'danger', answers: { gut: 'yes' } },
    { type: 'wipe' },
  );
  expect(draft).toEqual({ ...emptyDraft('self', true), wasWiped: true });
  expect(afterDraft(draft, text).wasWiped).toBe(false);
});

it('goes back from the last look to the last step, and no further than the first', () => {
  const last = reportForms.self.steps.length - 1;
  const before = after('self', ...reportForms.self.steps.map(() => next));
  expect(before.stage).toBe('before');
  expect(afterDraft(before, { type: 'back' })).toMatchObject({ stage: 'steps', step: last });
  expect(after('self', { type: 'back' }).step).toBe(0);
});
