import { unitById } from '@cloud/organisation/queries';
import { namesOf } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { policiesContract } from '@shared/policies/contract';
import { outcomes } from '@shared/policies/gender-review/rules';
import { mayConclude } from '../access';
import { opinionsOf, reviewById, reviewsBelow } from './reviews';

const outcomeOf = (kept: string | null) => (kept === null ? null : oneOf(outcomes, kept));

export const genderReviews: Handler<typeof policiesContract.genderReviews> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const rows = await reviewsBelow(db, tenantId, {
    unitPath: unit.path,
    after: readCursor(input.after),
    limit: input.limit + 1,
  });
  const page = nextPage(rows, input.limit, (row) => ({ at: row.registered_at, id: row.id }));
  return {
    items: page.rows.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      title: row.title,
      office: row.office,
      receivedOn: row.received_on,
      outcome: outcomeOf(row.outcome),
      opinions: row.opinions,
    })),
    next: page.next,
  };
};

export const genderReview: Handler<typeof policiesContract.genderReview> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const me = personOf(context);
  const row = await reviewById(db, tenantId, input.reviewId);
  if (!row) throw fail('NOT_FOUND');
  const opinions = await opinionsOf(db, tenantId, row.id);
  const people = [row.registered_by, row.closed_by, ...opinions.map((each) => each.person_id)];
  const names = await namesOf(
    db,
    tenantId,
    people.filter((each) => each !== null),
  );
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  const outcome = outcomeOf(row.outcome);
  return {
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    office: row.office,
    about: row.about,
    receivedOn: row.received_on,
    checklist: row.checklist,
    registeredAt: row.registered_at.toISOString(),
    registeredByName: nameOf(row.registered_by),
    opinions: opinions.map(({ person_id: person, answers, words, written_at: at }) => ({
      byName: nameOf(person),
      mine: person === me,
      at: at.toISOString(),
      answers,
      words,
    })),
    mayConclude: mayConclude(context, row.unit_path),
    closed:
      outcome === null || row.closed_at === null
        ? null
        : {
            outcome,
            words: row.outcome_words ?? '',
            at: row.closed_at.toISOString(),
            byName: nameOf(row.closed_by),
          },
  };
};
