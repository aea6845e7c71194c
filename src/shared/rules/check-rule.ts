import { deepest, depthOf, mostConditions } from './editing/tree';
import { isAnswerTo, type AnswerValue, type Fact, type FactSchema } from './facts';
import { parametersOf } from './judge';
import { isWithin, type Parameters } from './parameters';
import {
  conditionsOf,
  type Condition,
  type Predicate,
  type RowPredicate,
  type Test,
} from './predicate';
import { contractDay, type Rule, type RuleVersion } from './rule';
import { exampleTruth, truthOfExample } from './run-examples';

/** Why a rule cannot be published, in words for whoever wrote it. */
export interface RuleProblem {
  code:
    | 'UNKNOWN_FACT'
    | 'WRONG_KIND'
    | 'UNKNOWN_PARAMETER'
    | 'EMPTY_GROUP'
    | 'TOO_LARGE'
    | 'SAME_ID'
    | 'NO_WORDS'
    | 'NO_CLAUSE'
    | 'NO_STEP'
    | 'NO_VERSION'
    | 'OVERLAP'
    | 'NO_EXAMPLE'
    | 'EXAMPLE_FAILS';
  /** Of the condition or the example that it is about; empty where it is about the whole. */
  at: string;
  words: string;
}

export interface RuleWorld {
  facts: FactSchema;
  parameters: Parameters;
  /** Whether every condition has to name its clause: of what is only an example none is known. */
  needsClauses: boolean;
}

/** Everything that is wrong with a rule; an empty list is what may be published. Nothing is thrown. */
export function problemsOf(rule: Rule, world: RuleWorld): RuleProblem[] {
  if (rule.versions.length === 0) {
    return [{ code: 'NO_VERSION', at: '', words: '还没有写条件' }];
  }
  return [
    ...overlaps(rule),
    ...rule.versions.flatMap((version) => problemsOfVersion(version, world)),
  ];
}

function problemsOfVersion(version: RuleVersion, world: RuleWorld): RuleProblem[] {
  const conditions = conditionsOf(version.when);
  const written = [
    ...problemsOfShape(version.when, conditions),
    ...problemsOfDay(version, world.facts),
    ...conditions.flatMap((condition) => problemsOfCondition(condition, world)),
    ...parametersOf(version)
      .filter((name) => world.parameters[name] === undefined)
      .map((name) => problem('UNKNOWN_PARAMETER', name, `没有“${name}”这个参数`)),
  ];
  // Examples of a rule that names what is not there would only repeat that.
  return written.length > 0 ? written : problemsOfExamples(version, world);
}

function problem(code: RuleProblem['code'], at: string, words: string): RuleProblem {
  return { code, at, words };
}

function overlaps({ versions }: Rule): RuleProblem[] {
  return versions
    .filter((one, at) => versions.some((other, place) => place < at && isShared(one, other)))
    .map(({ number }) => problem('OVERLAP', '', `第 ${number} 版的起止日期和别的版本重了`));
}

function isShared(one: RuleVersion, other: RuleVersion): boolean {
  return isWithin(one, other.from) || isWithin(other, one.from);
}

function problemsOfShape(when: Predicate, conditions: readonly Condition[]): RuleProblem[] {
  const ids = conditions.map(({ id }) => id);
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) < at)
      .map((id) => problem('SAME_ID', id, '两个条件用了同一个编号')),
    ...(hasEmptyGroup(when) ? [problem('EMPTY_GROUP', '', '有一组条件是空的')] : []),
    ...(conditions.length > mostConditions || depthOf(when) > deepest
      ? [problem('TOO_LARGE', '', `最多 ${mostConditions} 个条件、${deepest} 层，请拆成两条政策`)]
      : []),
  ];
}

function hasEmptyGroup(predicate: Predicate | RowPredicate): boolean {
  if (predicate.op === 'not') return hasEmptyGroup(predicate.of);
  if (predicate.op === 'all' || predicate.op === 'any') {
    return predicate.of.length === 0 || predicate.of.some(hasEmptyGroup);
  }
  return 'where' in predicate && hasEmptyGroup(predicate.where);
}

function problemsOfDay({ judgedBy }: RuleVersion, facts: FactSchema): RuleProblem[] {
  if (judgedBy !== 'contract' || facts[contractDay]?.kind === 'day') return [];
  return [problem('UNKNOWN_FACT', contractDay, '按合同日期判断，可没有问合同日期')];
}

function problemsOfCondition(condition: Condition, world: RuleWorld): RuleProblem[] {
  const { id, words, clause, hers, step } = condition;
  return [
    ...(words.trim() === '' ? [problem('NO_WORDS', id, '请写一句她看得懂的话')] : []),
    ...(clause === null && world.needsClauses
      ? [problem('NO_CLAUSE', id, '请写依据：哪个文件、第几条')]
      : []),
    ...(hers && condition.op === 'counter'
      ? [problem('WRONG_KIND', id, '只有窗口能定的，不是她自己能改变的')]
      : []),
    ...(hers && (step ?? '').trim() === '' ? [problem('NO_STEP', id, '请写她可以怎么做')] : []),
    ...problemsOfTest(condition, id, world.facts),
  ];
}

function problemsOfTest(test: Test, id: string, facts: FactSchema): RuleProblem[] {
  if (test.op === 'counter') return [];
  const fact = facts[test.fact];
  if (fact === undefined) {
    return [problem('UNKNOWN_FACT', id, `没有“${test.fact}”这个问题，答案从哪里来？`)];
  }
  const wrong = problem('WRONG_KIND', id, `“${fact.question}”的回答不能这样比较`);
  if (test.op === 'some-row' || test.op === 'every-row') {
    return fact.kind === 'rows' ? problemsOfRow(test.where, id, fact.fields) : [wrong];
  }
  return fitsKind(test, fact) ? [] : [wrong];
}

function problemsOfRow(where: RowPredicate, id: string, fields: FactSchema): RuleProblem[] {
  switch (where.op) {
    case 'all':
    case 'any':
      return where.of.flatMap((part) => problemsOfRow(part, id, fields));
    case 'not':
      return problemsOfRow(where.of, id, fields);
    default:
      return problemsOfTest(where, id, fields);
  }
}

function fitsKind(
  test: Exclude<Test, { op: 'counter' | 'some-row' | 'every-row' }>,
  fact: Fact,
): boolean {
  switch (test.op) {
    case 'is':
      return fact.kind !== 'rows' && isValue(fact, test.value);
    case 'one-of':
      return test.values.length > 0 && test.values.every((value) => isValue(fact, value));
    case 'at-least':
    case 'at-most':
      return isComparable(test, fact);
    case 'before':
    case 'from':
      return (fact.kind === 'day' || fact.kind === 'month') && /^\d{4}-\d\d-\d\d$/.test(test.day);
    case 'within':
      return fact.kind === 'place' && test.units.length > 0;
    case 'answered':
      return true;
  }
}

/** A rule that compares with 说不清 would never be true. */
function isValue(fact: Fact, value: AnswerValue): boolean {
  if (!isAnswerTo(fact, value) || fact.kind === 'month' || fact.kind === 'place') return false;
  if (fact.kind !== 'choice') return true;
  return !fact.options.some((option) => option.value === value && option.means === 'unclear');
}

function isComparable(
  { since, amount }: Extract<Test, { op: 'at-least' | 'at-most' }>,
  fact: Fact,
): boolean {
  const isWhole = typeof amount !== 'number' || Number.isSafeInteger(amount);
  const isDated = fact.kind === 'day' || fact.kind === 'month';
  return isWhole && (since === undefined ? fact.kind === 'number' : isDated);
}

function problemsOfExamples(version: RuleVersion, world: RuleWorld): RuleProblem[] {
  const kinds = ['fits', 'not', 'unknown'] as const;
  const names = { fits: '看起来符合', not: '不符合', unknown: '还缺信息' };
  return [
    ...kinds
      .filter((kind) => !version.examples.some((example) => example.is === kind))
      .map((kind) => problem('NO_EXAMPLE', '', `还缺一个“${names[kind]}”的例子`)),
    ...version.examples.flatMap((example) => {
      const wrong = Object.entries(example.answers).find(
        ([name, value]) => !isKnownAnswer(world.facts, name, value),
      );
      if (wrong) return [problem('UNKNOWN_FACT', example.words, `例子里“${wrong[0]}”答得不对`)];
      const truth = truthOfExample(version, example, world);
      if (truth === exampleTruth[example.is]) return [];
      const got = kinds.find((kind) => exampleTruth[kind] === truth) ?? 'unknown';
      return [
        problem(
          'EXAMPLE_FAILS',
          example.words,
          `“${example.words}”应当是${names[example.is]}，按条件算出来是${names[got]}`,
        ),
      ];
    }),
  ];
}

function isKnownAnswer(facts: FactSchema, name: string, value: unknown): boolean {
  const fact = facts[name];
  return fact !== undefined && isAnswerTo(fact, value);
}
