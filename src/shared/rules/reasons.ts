import type { Trace } from './evaluate';

/** A condition with what was found of it. */
export type Reason = Extract<Trace, { op: 'condition' }>;

/**
 * The conditions that make the whole what it is, from left to right: of an "all" that is no, those that are
 * no; of an "any" that is yes, those that are yes; of what is unknown, those that are unknown.
 */
export function reasonsOf(trace: Trace): readonly Reason[] {
  if (trace.op === 'condition') return [trace];
  if (trace.op === 'not') return reasonsOf(trace.of);
  return trace.of.filter(({ truth }) => truth === trace.truth).flatMap(reasonsOf);
}

/** Every condition, whether it counts or not. */
export function conditionsIn(trace: Trace): readonly Reason[] {
  if (trace.op === 'condition') return [trace];
  return trace.op === 'not' ? conditionsIn(trace.of) : trace.of.flatMap(conditionsIn);
}
