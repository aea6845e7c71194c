import { useState } from 'react';
import type { Parameters } from '@shared/rules/parameters';
import { isGroup, type Predicate } from '@shared/rules/predicate';
import type { Rule } from '@shared/rules/rule';

interface State {
  value: Rule | null;
  parameters: Parameters;
}

const mostSteps = 50;

/**
 * The last states, so that nothing that is clicked away is lost. What is typed in one go is one step: only
 * what comes, goes or moves ends it.
 */
export function useUndo(
  now: State,
  onChange: (value: Rule | null, parameters: Parameters) => void,
) {
  const [past, setPast] = useState<readonly State[]>([]);
  const [isTyping, setTyping] = useState(false);
  const [undone, setUndone] = useState(0);
  const last = past[past.length - 1];
  return {
    /** Grows with each step back: what is half typed in a field is not to stay there. */
    undone,
    remember: (next: State) => {
      const isTyped = shapeOf(next) === shapeOf(now);
      if (!(isTyped && isTyping)) setPast([...past, now].slice(-mostSteps));
      setTyping(isTyped);
    },
    undo:
      last === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1));
            setTyping(false);
            setUndone(undone + 1);
            onChange(last.value, last.parameters);
          },
  };
}

function shapeOf({ value, parameters }: State): string {
  const versions = value?.versions.map(({ number, when, examples }) => [
    number,
    drawn(when),
    examples.length,
  ]);
  return JSON.stringify([versions, Object.keys(parameters)]);
}

function drawn(predicate: Predicate): string {
  if (!isGroup(predicate)) return predicate.id;
  const parts = predicate.op === 'not' ? [predicate.of] : predicate.of;
  return `${predicate.op}(${parts.map(drawn).join(' ')})`;
}
