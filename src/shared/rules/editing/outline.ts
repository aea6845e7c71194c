import { wholeClause } from '../explain';
import { isGroup, type Condition, type Predicate } from '../predicate';
import { groupWords, sentenceOf, type Naming } from './sentence';
import type { Path } from './tree';

/** A line of a rule as it is read, from top to bottom. */
export interface Line {
  at: Path;
  /** Null for the head of a group. */
  condition: Condition | null;
  /** "登记满 1 年", "下面的都要满足" */
  words: string;
  /** What is asked exactly; empty for the head of a group. */
  sentence: string;
  /** "《社会保险法》第四十五条" */
  clause: string;
  /** "她可以先去办登记" */
  step: string;
}

/** The whole rule as sentences. */
export function outlineOf(predicate: Predicate, naming: Naming, at: Path = []): Line[] {
  if (!isGroup(predicate)) return [lineOf(predicate, naming, at)];
  const head: Line = {
    at,
    condition: null,
    words: groupWords[predicate.op],
    sentence: '',
    clause: '',
    step: '',
  };
  const parts = predicate.op === 'not' ? [predicate.of] : predicate.of;
  return [head, ...parts.flatMap((part, index) => outlineOf(part, naming, [...at, index]))];
}

function lineOf(condition: Condition, naming: Naming, at: Path): Line {
  const { words, clause, hers, step = '' } = condition;
  return {
    at,
    condition,
    words,
    sentence: sentenceOf(condition, naming),
    clause: clause === null ? '' : wholeClause(clause),
    step: hers ? `她自己能改变：${step}` : '',
  };
}
