import type { Answers, AnswerValue, Fact, FactSchema, Row } from '@shared/rules/facts';
import { addDays } from '@shared/time/shanghai';

/** How old somebody may be for a fact that is a month, in years before today. */
const spans: Readonly<Record<string, readonly [number, number]>> = { born: [16, 75] };
const usualSpan = [0, 10] as const;

/** So many of a hundred questions nobody answers: it is the usual way to stand before a counter. */
const unansweredOfHundred = 6;

/**
 * Persons who do not exist, spread over the answers that can be given: all ages, kinds of work, stages of
 * life. The same in every run and for every rule, so that two rules can be compared; a new question
 * changes no other answer. What follows on another answer is answered only where it is asked.
 */
export function madeUpPersons(facts: FactSchema, today: string, count: number): Answers[] {
  return Array.from({ length: count }, (_, number) => answersOf(facts, today, `${number}`));
}

function answersOf(facts: FactSchema, today: string, who: string): Answers {
  const answers: Record<string, AnswerValue | readonly Row[]> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (!isAsked(fact, answers)) continue;
    const draw = (what: string) => share(`${who} ${name} ${what}`);
    if (draw('silent') * 100 < unansweredOfHundred) continue;
    const answer =
      fact.kind === 'rows'
        ? rowsOf(fact.fields, today, `${who} ${name}`)
        : oneOf(name, fact, today, draw);
    if (answer !== null) answers[name] = answer;
  }
  return answers;
}

function isAsked({ after }: Fact, answers: Answers): boolean {
  if (after === undefined) return true;
  const given = answers[after.fact];
  return after.values.some((value) => value === given);
}

function oneOf(
  name: string,
  fact: Exclude<Fact, { kind: 'rows' }>,
  today: string,
  draw: (what: string) => number,
): AnswerValue | null {
  const value = draw('value');
  switch (fact.kind) {
    case 'yes-no':
      return value < 0.5;
    case 'choice':
      return fact.options[Math.floor(value * fact.options.length)]?.value ?? null;
    case 'number':
      // Most are small: months that were paid, children, people who work for her.
      return fact.least + Math.floor((fact.most - fact.least + 1) * value ** 3);
    case 'day':
      return addDays(today, Math.floor(value * 730) - 365);
    case 'month': {
      const [least, most] = spans[name] ?? usualSpan;
      return addDays(today, -Math.floor((least + value * (most - least)) * 365.25)).slice(0, 7);
    }
    case 'place':
      return null;
  }
}

function rowsOf(fields: FactSchema, today: string, who: string): Row[] {
  const count = Math.floor(share(`${who} rows`) * 3);
  return Array.from({ length: count }, (_, at) => plainRow(fields, today, `${who} ${at}`));
}

function plainRow(fields: FactSchema, today: string, who: string): Row {
  const answers = Object.entries(answersOf(fields, today, who));
  return Object.fromEntries(
    answers.flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, value]])),
  );
}

/** A number from 0 to 1 that a text always gives (FNV-1a, stirred once more). */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
