import { evaluate } from '../evaluate';
import { quoted } from './sentence';
import { explain, type Explained } from '../explain';
import type { FactSchema } from '../facts';
import type { Parameters } from '../parameters';
import { reasonsOf } from '../reasons';
import type { Example, RuleVersion } from '../rule';
import { exampleTruth } from '../run-examples';

/** How a version answers for a made-up person, and which conditions made it so. */
export interface Tried {
  got: Example['is'];
  passes: boolean;
  reasons: readonly Explained[];
}

const kinds = ['fits', 'not', 'unknown'] as const;

export const expectedWords = { fits: '符合', not: '不符合', unknown: '还缺信息' } as const;

export function tryExample(
  version: RuleVersion,
  { is, answers, counter, on }: Example,
  { facts, parameters }: { facts: FactSchema; parameters: Parameters },
): Tried {
  const given = { facts, answers, parameters, day: on };
  const trace = evaluate(version.when, counter === undefined ? given : { ...given, counter });
  return {
    got: kinds.find((kind) => exampleTruth[kind] === trace.truth) ?? 'unknown',
    passes: exampleTruth[is] === trace.truth,
    reasons: reasonsOf(trace).map((reason) => explain(reason, facts, answers)),
  };
}

const truthWords = { yes: '满足', no: '不满足', unknown: '还不知道' } as const;

/** "“登记满 1 年”不满足（答的是 2026 年 3 月）" */
export function reasonWords({ words, truth, said, note }: Explained): string {
  const because = note ?? (said === null ? null : `答的是“${said}”`);
  return `${quoted(words)}${truthWords[truth]}${because === null ? '' : `（${because}）`}`;
}
