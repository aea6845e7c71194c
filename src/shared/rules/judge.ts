import { fewestChanges, withChanges, type Change } from './changes';
import { evaluate, type Trace } from './evaluate';
import { readAnswer, type Answers, type FactSchema } from './facts';
import { figureOn, type Parameters } from './parameters';
import { conditionsOf, testsOf } from './predicate';
import { reasonsOf, type Reason } from './reasons';
import { applicationDay, contractDay, versionOn, type Rule, type RuleVersion } from './rule';

/**
 * 符合, 可能符合, 差一步, 不符合; 待核实 (a figure is missing, or no version was in force on the day) and
 * policies without a rule stand apart. None of them promises anything.
 */
export type Outcome = 'fits' | 'may-fit' | 'one-step' | 'not' | 'unverified' | 'no-rule';

export interface Judgement {
  outcome: Outcome;
  /** The rule with what was found; null where nothing could be judged. */
  trace: Trace | null;
  version: number | null;
  /** The day that counted, "YYYY-MM-DD"; null when it is not known. */
  day: string | null;
  /** What she would do: for 差一步, and for 可能符合 that needs a step as well. */
  changes: readonly Change[];
  /** The conditions that decided, or that keep it open. */
  reasons: readonly Reason[];
  /** Facts whose answers would decide. */
  missing: readonly string[];
  /** Parameters without a figure: a task for staff. */
  figuresMissing: readonly string[];
}

export interface Person {
  facts: FactSchema;
  answers: Answers;
  parameters: Parameters;
  /** "YYYY-MM-DD" in Asia/Shanghai. */
  today: string;
  counter?: Readonly<Record<string, boolean>>;
}

const nothing = { trace: null, version: null, day: null, changes: [], reasons: [] } as const;

/** How a rule answers for a person. A rule that cannot be judged harms no other one: nothing is thrown. */
export function judge(rule: Rule | null, person: Person): Judgement {
  if (rule === null) return { ...nothing, outcome: 'no-rule', missing: [], figuresMissing: [] };
  const current = versionOn(rule, person.today) ?? rule.versions[rule.versions.length - 1];
  const day = current === undefined ? person.today : dayOf(current, person);
  const version = day === null ? current : versionOn(rule, day);
  if (version === undefined || version === null) return unverified(day, []);
  const figuresMissing = day === null ? [] : withoutFigure(version, person.parameters, day);
  if (figuresMissing.length > 0) return unverified(day, figuresMissing);
  return { ...settle(evaluate(version.when, { ...person, day })), version: version.number, day };
}

function unverified(day: string | null, figuresMissing: readonly string[]): Judgement {
  return { ...nothing, outcome: 'unverified', day, missing: [], figuresMissing };
}

/** The day whose law counts for her; null while she has not said when she signed. */
function dayOf({ judgedBy }: RuleVersion, { facts, answers, today }: Person): string | null {
  const said = (fact: string) => {
    const day = readAnswer(facts[fact], answers[fact]);
    return typeof day === 'string' ? day : null;
  };
  if (judgedBy === 'today') return today;
  return judgedBy === 'application' ? (said(applicationDay) ?? today) : said(contractDay);
}

function withoutFigure(version: RuleVersion, parameters: Parameters, day: string): string[] {
  return parametersOf(version).filter((name) => figureOn(parameters[name], day) === null);
}

/** Every parameter that a version names, each once. */
export function parametersOf({ when, figures }: RuleVersion): string[] {
  const compared = conditionsOf(when).flatMap((condition) => testsOf(condition));
  const named = compared.flatMap((test) =>
    'amount' in test && typeof test.amount !== 'number' ? [test.amount.parameter] : [],
  );
  return [...new Set([...named, ...figures])];
}

type Settled = Omit<Judgement, 'version' | 'day'>;

function settle(trace: Trace): Settled {
  if (trace.truth === 'yes') return decided('fits', trace, []);
  if (trace.truth === 'unknown') return open(trace, []);
  const step = fewestChanges(trace, 'yes');
  if (step !== null) return decided('one-step', trace, step);
  const towards = fewestChanges(trace, 'not-no');
  return towards === null ? decided('not', trace, []) : open(trace, towards);
}

function decided(outcome: Outcome, trace: Trace, changes: readonly Change[]): Settled {
  const reasons = reasonsOf(trace);
  const fixed = reasons.filter(({ condition }) => !condition.hers);
  return {
    outcome,
    trace,
    changes,
    // What she cannot change is why; what she could is no comfort then.
    reasons: outcome === 'not' && fixed.length > 0 ? fixed : reasons,
    missing: [],
    figuresMissing: [],
  };
}

function open(trace: Trace, changes: readonly Change[]): Settled {
  const reasons = reasonsOf(withChanges(trace, changes));
  const missing = reasons.flatMap(missingOf);
  return {
    outcome: 'may-fit',
    trace,
    changes,
    reasons,
    missing: [...new Set(missing)],
    figuresMissing: [],
  };
}

function missingOf({ condition, because }: Reason): string[] {
  if (because === 'no-day') return [contractDay];
  // Of a month that straddles the limit no further answer helps, and of the counter's verdict neither.
  return condition.op === 'counter' || because === 'straddles' ? [] : [condition.fact];
}
