/** One thing to choose of a list. */
export interface Option {
  value: string;
  label: string;
  /**
   * `unclear`: 说不清 or 其他, which counts as no answer. `none`: 都不是, the one choice that says that
   * nothing of the list holds.
   */
  means?: 'unclear' | 'none';
}

type FactKind =
  | { kind: 'yes-no' }
  | { kind: 'choice'; options: readonly Option[] }
  /** A whole number of `unit` ("个月"), both ends included; money is in fen. */
  | { kind: 'number'; unit: string; least: number; most: number }
  /** A day of the calendar, "YYYY-MM-DD". */
  | { kind: 'day' }
  /** A month, "YYYY-MM": of birth, when nobody needs to know the day. */
  | { kind: 'month' }
  /** A path of units from wide to narrow: "yueqing/hongqiao". */
  | { kind: 'place' }
  | { kind: 'rows'; fields: Readonly<Record<string, Fact>> };

/** What can be asked of a person, and how. */
export type Fact = FactKind & {
  /** "你的店登记了吗？" */
  question: string;
  /** "有营业执照，就是登记了。" */
  hint?: string;
  /** Why it is asked, for "为什么问这个". */
  why: string;
  /** Violence and harassment: never kept, never asked of somebody who did not choose the topic. */
  sensitive?: true;
  /** Asked only of somebody whose answer to another question is one of these. */
  after?: { fact: string; values: readonly AnswerValue[] };
};

/** Every fact that a rule may name, in the order in which they are asked where nothing else decides. */
export type FactSchema = Readonly<Record<string, Fact>>;

export type AnswerValue = string | number | boolean;
export type Row = Readonly<Record<string, AnswerValue>>;
/** What a person answered; what she skipped is not there. Rows are the whole list. */
export type Answers = Readonly<Record<string, AnswerValue | readonly Row[]>>;

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const place = /^[a-z0-9-]{2,40}(\/[a-z0-9-]{2,40})*$/;

/**
 * An answer as its fact's kind wants it; undefined when there is none, when it is 说不清, or when it is of
 * another kind: a phone may have kept what an older version asked.
 */
export function readAnswer<Value extends AnswerValue | readonly Row[]>(
  fact: Fact | undefined,
  value: Value | undefined,
): Value | undefined {
  if (fact === undefined || value === undefined || !isAnswerTo(fact, value)) return undefined;
  return isUnclear(fact, value) ? undefined : value;
}

/** Whether a value is what a question of this kind can be answered with. */
export function isAnswerTo(fact: Fact, value: unknown): boolean {
  switch (fact.kind) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choice':
      return fact.options.some((option) => option.value === value);
    case 'number':
      return (
        Number.isSafeInteger(value) && fact.least <= Number(value) && Number(value) <= fact.most
      );
    case 'day':
      return typeof value === 'string' && day.test(value);
    case 'month':
      return typeof value === 'string' && month.test(value);
    case 'place':
      return typeof value === 'string' && place.test(value);
    case 'rows':
      return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
  }
}

function isUnclear(fact: Fact, value: unknown): boolean {
  return fact.kind === 'choice' && optionOf(fact.options, value)?.means === 'unclear';
}

export function optionOf(options: readonly Option[], value: unknown): Option | undefined {
  return options.find((option) => option.value === value);
}
