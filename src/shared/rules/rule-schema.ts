import * as v from 'valibot';
import { calendarDate, text } from '@shared/contract/schemas';
import type { Answers, AnswerValue } from './facts';
import type { Parameters } from './parameters';
import type { Predicate, RowPredicate } from './predicate';
import type { Rule } from './rule';

/** Names of facts, parameters and conditions. */
export const ruleName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, '名字不对'));

const number = v.pipe(v.number(), v.safeInteger('要整数'));
const value: v.GenericSchema<unknown, AnswerValue> = v.union([text(60), number, v.boolean()]);
const amount = v.union([number, v.object({ parameter: ruleName })]);
const place = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}(\/[a-z0-9-]{2,40}){0,8}$/, '地方不对'));
const list = <Item extends v.GenericSchema>(item: Item, most = 60) =>
  v.pipe(v.array(item), v.maxLength(most));

export const clause = v.object({ document: text(80), article: text(120) });

const said = {
  id: ruleName,
  words: text(120),
  clause: v.nullable(clause),
  hers: v.boolean(),
  step: v.optional(text(120)),
};

const fact = ruleName;
const plainTests = {
  is: { op: v.literal('is'), fact, value },
  oneOf: {
    op: v.literal('one-of'),
    fact,
    values: list(value),
    outside: v.optional(v.literal('unknown')),
  },
  compared: {
    op: v.picklist(['at-least', 'at-most']),
    fact,
    amount,
    since: v.optional(v.picklist(['years', 'months'])),
  },
  dated: { op: v.picklist(['before', 'from']), fact, day: calendarDate },
  within: { op: v.literal('within'), fact, units: list(place) },
  answered: { op: v.literal('answered'), fact },
};

const rowPredicate: v.GenericSchema<unknown, RowPredicate> = v.lazy(() =>
  v.union([
    v.object({ op: v.picklist(['all', 'any']), of: list(rowPredicate) }),
    v.object({ op: v.literal('not'), of: rowPredicate }),
    v.object(plainTests.is),
    v.object(plainTests.oneOf),
    v.object(plainTests.compared),
    v.object(plainTests.dated),
    v.object(plainTests.within),
    v.object(plainTests.answered),
  ]),
);

const predicate: v.GenericSchema<unknown, Predicate> = v.lazy(() =>
  v.union([
    v.object({ op: v.picklist(['all', 'any']), of: list(predicate) }),
    v.object({ op: v.literal('not'), of: predicate }),
    v.object({ ...said, ...plainTests.is }),
    v.object({ ...said, ...plainTests.oneOf }),
    v.object({ ...said, ...plainTests.compared }),
    v.object({ ...said, ...plainTests.dated }),
    v.object({ ...said, ...plainTests.within }),
    v.object({ ...said, ...plainTests.answered }),
    v.object({ ...said, op: v.picklist(['some-row', 'every-row']), fact, where: rowPredicate }),
    v.object({ ...said, op: v.literal('counter') }),
  ]),
);

const answers: v.GenericSchema<unknown, Answers> = v.record(
  ruleName,
  v.union([value, list(v.record(ruleName, value), 20)]),
);

const span = { from: calendarDate, until: v.nullable(calendarDate) };

const ruleVersion = v.object({
  number,
  ...span,
  judgedBy: v.picklist(['today', 'application', 'contract']),
  when: predicate,
  figures: list(ruleName, 20),
  examples: list(
    v.object({
      is: v.picklist(['fits', 'not', 'unknown']),
      words: text(120),
      on: calendarDate,
      answers,
      counter: v.optional(v.record(ruleName, v.boolean())),
    }),
    30,
  ),
});

const wholeRule: v.GenericSchema<unknown, Rule> = v.object({
  versions: v.pipe(v.array(ruleVersion), v.minLength(1), v.maxLength(20)),
});

const deepest = 30;

/** Without recursion: what is looked at is not trusted yet. */
function isShallow(input: unknown): boolean {
  let layer = [input];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepest) return false;
    layer = layer.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return true;
}

/**
 * A rule as it travels and is kept. Described to the outside as any JSON: a schema that contains itself
 * has no place in the API's document. What it means is checked by `problemsOf`.
 */
export const ruleSchema = v.pipe(
  v.unknown(),
  v.check(isShallow, '条件套得太深'),
  v.rawTransform<unknown, Rule>(({ dataset, addIssue, NEVER }) => {
    const read = v.safeParse(wholeRule, dataset.value);
    if (read.success) return read.output;
    addIssue({ message: `规则没写对：${v.getDotPath(read.issues[0]) ?? ''}` });
    return NEVER;
  }),
);

const units = ['fen', 'millionths', 'months', 'years', 'hours', 'people'] as const;

export const figure = v.object({
  ...span,
  value: number,
  source: v.object({ clause, checkedOn: calendarDate }),
});

export const parameter = v.object({
  words: text(60),
  unit: v.picklist(units),
  figures: list(figure, 40),
});

export const parametersSchema: v.GenericSchema<unknown, Parameters> = v.record(ruleName, parameter);
