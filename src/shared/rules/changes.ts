import type { Trace } from './evaluate';
import type { Condition } from './predicate';
import { allOf, anyOf, opposite, type Truth } from './truth';

/** She makes a condition hold, or (below a "not") makes it hold no longer. */
export interface Change {
  condition: Condition;
  to: 'yes' | 'no';
}

/** What the whole is to become. */
type Goal = 'yes' | 'no' | 'not-no' | 'not-yes';

const contrary: Record<Goal, Goal> = {
  yes: 'no',
  no: 'yes',
  'not-no': 'not-yes',
  'not-yes': 'not-no',
};

/** So many changes still count as one step. */
export const mostChanges = 2;

/**
 * The fewest changes of conditions that are hers by which the rule becomes true (`yes`) or at least open
 * (`not-no`); null when more than `mostChanges` would be needed, or none help. Of equally few the first in
 * the rule. Conditions are counted one by one, which is exact while each stands once in its rule.
 */
export function fewestChanges(trace: Trace, goal: Goal): readonly Change[] | null {
  switch (trace.op) {
    case 'condition':
      return changesOfOne(trace, goal);
    case 'not':
      return fewestChanges(trace.of, contrary[goal]);
    default: {
      const wantsEach = (goal === 'yes' || goal === 'not-no') === (trace.op === 'all');
      const ways = trace.of.map((part) => fewestChanges(part, goal));
      return wantsEach ? together(ways) : shortest(ways);
    }
  }
}

function changesOfOne(
  { truth, condition }: Extract<Trace, { op: 'condition' }>,
  goal: Goal,
): readonly Change[] | null {
  const isReached = goal.startsWith('not-') ? truth !== goal.slice(4) : truth === goal;
  if (isReached) return [];
  if (!condition.hers) return null;
  return [{ condition, to: goal === 'yes' || goal === 'not-no' ? 'yes' : 'no' }];
}

function together(ways: readonly (readonly Change[] | null)[]): readonly Change[] | null {
  const changes: Change[] = [];
  for (const way of ways) {
    if (way === null) return null;
    changes.push(...way);
  }
  return changes.length > mostChanges ? null : changes;
}

function shortest(ways: readonly (readonly Change[] | null)[]): readonly Change[] | null {
  let best: readonly Change[] | null = null;
  for (const way of ways) {
    if (way !== null && (best === null || way.length < best.length)) best = way;
  }
  return best;
}

/** The trace as it would be once she has made the changes. */
export function withChanges(trace: Trace, changes: readonly Change[]): Trace {
  if (changes.length === 0) return trace;
  if (trace.op === 'condition') {
    const change = changes.find(({ condition }) => condition.id === trace.condition.id);
    return change ? { ...trace, truth: change.to, because: 'answer' } : trace;
  }
  if (trace.op === 'not') {
    const of = withChanges(trace.of, changes);
    return { ...trace, of, truth: opposite(of.truth) };
  }
  const of = trace.of.map((part) => withChanges(part, changes));
  const truths: Truth[] = of.map(({ truth }) => truth);
  return { ...trace, of, truth: trace.op === 'all' ? allOf(truths) : anyOf(truths) };
}
