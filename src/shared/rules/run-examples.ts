import { evaluate } from './evaluate';
import type { FactSchema } from './facts';
import type { Parameters } from './parameters';
import type { Example, RuleVersion } from './rule';
import type { Truth } from './truth';

export const exampleTruth: Record<Example['is'], Truth> = {
  fits: 'yes',
  not: 'no',
  unknown: 'unknown',
};

/** How a version answers for a made-up person, on the day on which she asks. */
export function truthOfExample(
  version: RuleVersion,
  example: Example,
  { facts, parameters }: { facts: FactSchema; parameters: Parameters },
): Truth {
  const { answers, counter, on } = example;
  const given = { facts, answers, parameters, day: on };
  return evaluate(version.when, counter === undefined ? given : { ...given, counter }).truth;
}
