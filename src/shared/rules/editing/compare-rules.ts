import type { Predicate } from '../predicate';
import type { Example, Rule, RuleVersion } from '../rule';
import { outlineOf, type Line } from './outline';
import { dayWords, type Naming } from './sentence';

export type Mark = 'same' | 'added' | 'removed' | 'changed' | 'moved';

/** A line with what became of it; `before` where other words stood there. */
export interface ComparedLine {
  mark: Mark;
  line: Line;
  before: Line | null;
}

export interface ComparedVersion {
  number: number;
  mark: Mark;
  lines: readonly ComparedLine[];
  /** When it counts, by which day, for which persons it was tried: before and after. */
  settings: readonly { label: string; before: string; after: string }[];
}

export const judgedByWords = {
  today: '她来查的那天',
  application: '她申请的那天',
  contract: '合同签的那天',
} as const;

/** What is not the same in two rules, version by version; null is no rule. */
export function compareRules(
  before: Rule | null,
  after: Rule | null,
  naming: { before: Naming; after: Naming },
): ComparedVersion[] {
  const [old, now] = [before?.versions ?? [], after?.versions ?? []];
  const numbers = [...new Set([...old, ...now].map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) =>
    compareVersions(
      number,
      old.find((each) => each.number === number),
      now.find((each) => each.number === number),
      naming,
    ),
  );
}

export function isSameRule(compared: readonly ComparedVersion[]): boolean {
  return compared.every(
    ({ mark, lines, settings }) =>
      mark === 'same' && settings.length === 0 && lines.every((line) => line.mark === 'same'),
  );
}

function compareVersions(
  number: number,
  before: RuleVersion | undefined,
  after: RuleVersion | undefined,
  naming: { before: Naming; after: Naming },
): ComparedVersion {
  const lines = compareLines(
    before === undefined ? [] : linesOf(before.when, naming.before),
    after === undefined ? [] : linesOf(after.when, naming.after),
  );
  const mark = before === undefined ? 'added' : after === undefined ? 'removed' : 'same';
  const settings = settingsOf(before, naming.before).map(({ label, words }, at) => ({
    label,
    before: words,
    after: settingsOf(after, naming.after)[at]?.words ?? '',
  }));
  return { number, mark, lines, settings: settings.filter((each) => each.before !== each.after) };
}

function linesOf(when: Predicate, naming: Naming): Line[] {
  return outlineOf(when, naming);
}

function settingsOf(version: RuleVersion | undefined, { parameters }: Naming) {
  const { from, until, judgedBy, figures = [], examples = [] } = version ?? {};
  const end = until ? `到 ${dayWords(until)}` : '一直有效';
  return [
    { label: '起止', words: from === undefined ? '' : `${dayWords(from)}起，${end}` },
    {
      label: '按哪天的规定和数字',
      words: judgedBy === undefined ? '' : judgedByWords[judgedBy],
    },
    {
      label: '另外用到的数字',
      words: figures.map((name) => parameters[name]?.words ?? name).join('、'),
    },
    { label: '例子', words: examples.map(exampleWords).join('\n') },
  ];
}

function exampleWords({ words, is, on, answers, counter }: Example): string {
  const expected = { fits: '符合', not: '不符合', unknown: '还缺信息' }[is];
  const said = Object.keys(answers).length + Object.keys(counter ?? {}).length;
  return `${words}：${expected}（${on}，${said} 个回答）`;
}

/** Known again by the condition's id; a group by the first condition in it that stands in both rules. */
function keysOf(lines: readonly Line[], inBoth: ReadonlySet<string>): string[] {
  const firsts = lines.map((line, at) => line.condition?.id ?? firstIn(lines, at, inBoth));
  return lines.map((line, at) => {
    if (line.condition !== null) return line.condition.id;
    // Of several groups that begin with one condition the inner ones are counted first.
    const inside = firsts.filter((first, place) => place > at && first === firsts[at]).length;
    return `group ${firsts[at] ?? line.at.join('.')} ${inside}`;
  });
}

function firstIn(
  lines: readonly Line[],
  head: number,
  inBoth: ReadonlySet<string>,
): string | undefined {
  const depth = lines[head]?.at.length ?? 0;
  for (const { at, condition } of lines.slice(head + 1)) {
    if (at.length <= depth) return undefined;
    if (condition !== null && inBoth.has(condition.id)) return condition.id;
  }
  return undefined;
}

function idsIn(lines: readonly Line[]): string[] {
  return lines.flatMap(({ condition }) => condition?.id ?? []);
}

function compareLines(before: readonly Line[], after: readonly Line[]): ComparedLine[] {
  const there = new Set(idsIn(before));
  const inBoth = new Set(idsIn(after).filter((id) => there.has(id)));
  const [old, now] = [keysOf(before, inBoth), keysOf(after, inBoth)];
  const kept = longestCommon(old, now);
  const compared: ComparedLine[] = [];
  let [left, right] = [0, 0];
  for (const [one, other] of [...kept, [before.length, after.length] as const]) {
    for (; left < one; left += 1) {
      const line = before[left];
      // What was moved is shown once: where it stands now.
      if (line && !now.includes(old[left] ?? '')) compared.push(plain('removed', line));
    }
    for (; right < other; right += 1) {
      const line = after[right];
      const was = before[old.indexOf(now[right] ?? '')];
      if (line) compared.push(was ? paired('moved', was, line) : plain('added', line));
    }
    const [was, is] = [before[one], after[other]];
    if (was && is) compared.push(paired('same', was, is));
    [left, right] = [one + 1, other + 1];
  }
  return compared;
}

function plain(mark: Mark, line: Line): ComparedLine {
  return { mark, line, before: null };
}

function paired(mark: 'same' | 'moved', before: Line, line: Line): ComparedLine {
  const isSame = textOf(before) === textOf(line);
  return isSame ? plain(mark, line) : { mark: 'changed', line, before };
}

export function textOf({ words, sentence, clause, step }: Line): string {
  return [words, sentence, clause, step].join('\n');
}

/** Pairs of places of the longest list that stands in both in one order. At most 40 conditions: n² is little. */
function longestCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  const at = (left: number, right: number) => lengths[left]?.[right] ?? 0;
  for (let left = one.length - 1; left >= 0; left -= 1) {
    for (let right = other.length - 1; right >= 0; right -= 1) {
      const row = lengths[left];
      if (row === undefined) continue;
      row[right] =
        one[left] === other[right]
          ? at(left + 1, right + 1) + 1
          : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    if (one[left] === other[right]) {
      pairs.push([left, right]);
      left += 1;
      right += 1;
    } else if (at(left + 1, right) >= at(left, right + 1)) {
      left += 1;
    } else {
      right += 1;
    }
  }
  return pairs;
}
