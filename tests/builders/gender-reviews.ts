import { newId } from '@cloud/platform/new-id';
import { checklistOf, currentChecklist } from '@shared/policies/gender-review/checklist';
import type { ChecklistAnswer } from '@shared/policies/gender-review/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import type { World } from '../support/test-world';

/** An opinion that finds nothing. */
export const everyQuestionFine: ChecklistAnswer[] = (
  checklistOf(currentChecklist)?.questions ?? []
).map(({ name }) => ({ question: name, verdict: 'fine', note: '' }));

/** A draft of another office on file at a unit, with the opinion of somebody who is nobody else. */
export async function buildGenderReview(
  world: World,
  unit: { id: string; path: string },
  changes: { about?: string } = {},
): Promise<{ id: string }> {
  const { db, tenantId } = world;
  const now = world.clock.now();
  const id = newId();
  await db
    .insertInto('gender_reviews')
    .values({
      tenant_id: tenantId,
      id,
      unit_id: unit.id,
      unit_path: unit.path,
      title: '社区托育实施细则（征求意见稿）',
      office: '县卫健局',
      about: changes.about ?? '问到费用和时间',
      received_on: shanghaiDate(now),
      checklist: currentChecklist,
      registered_by: newId(),
      registered_at: now,
    })
    .execute();
  await db
    .insertInto('gender_review_opinions')
    .values({
      tenant_id: tenantId,
      review_id: id,
      person_id: newId(),
      answers: JSON.stringify(everyQuestionFine),
      words: changes.about ?? '',
      written_at: now,
    })
    .execute();
  return { id };
}
