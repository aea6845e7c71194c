import type { Fact, FactSchema } from '@shared/rules/facts';
import type { Parameter } from '@shared/rules/parameters';
import type { Condition, Predicate, Test } from '@shared/rules/predicate';
import type { Rule, RuleVersion } from '@shared/rules/rule';

const asked = { question: '？', why: '看你符合哪一条' };

export const yesNo: Fact = { kind: 'yes-no', ...asked };
export const day: Fact = { kind: 'day', ...asked };
export const month: Fact = { kind: 'month', ...asked };
export const place: Fact = { kind: 'place', ...asked };
export const count: Fact = { kind: 'number', unit: '个月', least: 0, most: 600, ...asked };

export function choice(...values: string[]): Fact {
  const options = values.map((value) => ({ value, label: value }));
  return {
    kind: 'choice',
    options: [
      ...options,
      { value: 'none', label: '都不是', means: 'none' },
      { value: 'unclear', label: '说不清', means: 'unclear' },
    ],
    ...asked,
  };
}

export function rows(fields: FactSchema): Fact {
  return { kind: 'rows', fields, ...asked };
}

export const clause = { document: '示例文件', article: '第一条' };

/** A condition that nobody can change. */
export function fixed(id: string, test: Test): Condition {
  return { ...test, id, words: `条件${id}`, clause, hers: false };
}

/** A condition that she can change. */
export function hers(id: string, test: Test): Condition {
  return { ...test, id, words: `条件${id}`, clause, hers: true, step: `去办${id}` };
}

export function versionOf(when: Predicate, changes: Partial<RuleVersion> = {}): RuleVersion {
  return {
    number: 1,
    from: '2020-01-01',
    until: null,
    judgedBy: 'today',
    when,
    figures: [],
    examples: [],
    ...changes,
  };
}

export function ruleOf(when: Predicate, changes: Partial<RuleVersion> = {}): Rule {
  return { versions: [versionOf(when, changes)] };
}

/** Figures as [first day, last day, value]. */
export function parameter(...figures: [string, string | null, number][]): Parameter {
  const source = { clause, checkedOn: '2026-06-01' };
  return {
    words: '示例参数',
    unit: 'millionths',
    figures: figures.map(([from, until, value]) => ({ from, until, value, source })),
  };
}
