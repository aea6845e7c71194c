import * as v from 'valibot';
import { text } from '@shared/contract/schemas';

const questionId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/, '问题编号不对'));

/** A question asked at sign-up. */
export const question = v.object({
  id: questionId,
  label: text(60),
  kind: v.picklist(['text', 'choice']),
  needed: v.boolean(),
  /** Of a choice; empty for text. */
  options: v.pipe(v.array(text(30)), v.maxLength(12)),
});

export type Question = v.InferOutput<typeof question>;

/** Answers by the question's id. */
export const answers = v.pipe(
  v.array(v.object({ questionId, answer: text(200) })),
  v.maxLength(10),
);

export type Answers = v.InferOutput<typeof answers>;

/** The first question whose answer is missing or is none of the options, or null. */
export function questionLeft(questions: readonly Question[], given: Answers): Question | null {
  return (
    questions.find(({ id, needed, options, kind }) => {
      const answer = given.find(({ questionId: of }) => of === id)?.answer;
      if (answer === undefined) return needed;
      return kind === 'choice' && !options.includes(answer);
    }) ?? null
  );
}
