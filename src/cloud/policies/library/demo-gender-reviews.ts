import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { checklistOf, currentChecklist } from '@shared/policies/gender-review/checklist';
import { addDays, dayMs, shanghaiDate } from '@shared/time/shanghai';

interface Surroundings {
  tenantId: string;
  unit: { id: string; path: string };
  now: Date;
  /** Who an account is. */
  personOf: (account: string) => string;
}

interface ReviewRows {
  review: Insertable<Database['gender_reviews']>;
  opinion: Insertable<Database['gender_review_opinions']>;
}

/** A draft that waits for a second opinion and an outcome: made up, as its title says. */
export function demoGenderReview({ tenantId, unit, now, personOf }: Surroundings): ReviewRows {
  const id = newId();
  const answers = (checklistOf(currentChecklist)?.questions ?? []).map(({ name }, at) =>
    at === 0
      ? { question: name, verdict: 'concern', note: '只有总数，请补上分男女的数' }
      : { question: name, verdict: 'fine', note: '' },
  );
  return {
    review: {
      tenant_id: tenantId,
      id,
      unit_id: unit.id,
      unit_path: unit.path,
      title: '社区托育实施细则（示例，征求意见稿）',
      office: '某局（示例）',
      about: '社区办托育点，问到开放时间、费用和报名要的证明。',
      received_on: addDays(shanghaiDate(now), -5),
      checklist: currentChecklist,
      registered_by: personOf('organiser-county'),
      registered_at: new Date(now.getTime() - 4 * dayMs),
    },
    opinion: {
      tenant_id: tenantId,
      review_id: id,
      person_id: personOf('organiser-county'),
      answers: JSON.stringify(answers),
      words: '其余没有意见',
      written_at: new Date(now.getTime() - 3 * dayMs),
    },
  };
}
