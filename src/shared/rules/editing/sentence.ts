import { optionOf, type AnswerValue, type Fact, type FactSchema } from '../facts';
import type { Parameters } from '../parameters';
import type { Amount, RowPredicate, Test } from '../predicate';

/** What the words of a sentence are taken from. */
export interface Naming {
  facts: FactSchema;
  parameters: Parameters;
  /** Names of units by their path: "yueqing/hongqiao". */
  places?: Readonly<Record<string, string>>;
}

/** How a group is read: above what it holds. */
export const groupWords = {
  all: '下面的都要满足',
  any: '下面的满足一条就行',
  not: '下面的不能成立',
} as const;

/** What a test asks, exactly, in a sentence: "“店里雇了几个人？”至少 3 个人". */
export function sentenceOf(test: Test, naming: Naming): string {
  if (test.op === 'counter') return '只有窗口能定，手机上不判断';
  const fact = naming.facts[test.fact];
  const asked = `“${fact?.question ?? test.fact}”`;
  switch (test.op) {
    case 'is':
      return `${asked}${isWords(fact, test.value)}`;
    case 'one-of':
      return `${asked}${oneOfWords(test.values, fact, test.outside)}`;
    case 'at-least':
    case 'at-most':
      return `${asked}${comparedWords(test, fact, naming)}`;
    case 'before':
      return `${asked}在 ${dayWords(test.day)}之前`;
    case 'from':
      return `${asked}是 ${dayWords(test.day)}或以后`;
    case 'within':
      return `${asked}在${test.units.map((unit) => naming.places?.[unit] ?? unit).join('、')}（下面的村社也算）`;
    case 'some-row':
    case 'every-row': {
      const inRow = { ...naming, facts: fact?.kind === 'rows' ? fact.fields : {} };
      const how = test.op === 'some-row' ? '里至少有一行' : '里每一行都';
      return `${asked}${how}：${rowWords(test.where, inRow)}`;
    }
    case 'answered':
      return `${asked}已经回答`;
  }
}

/** Words in marks, unless they have some already. */
export function quoted(words: string): string {
  return words.includes('“') ? words : `“${words}”`;
}

/** A value as a person reads it: "是", "个体工商户", "3 个月", "2026 年 7 月 1 日". */
export function valueWords(fact: Fact | undefined, value: AnswerValue): string {
  if (typeof value === 'boolean') return value ? '是' : '不是';
  if (fact?.kind === 'choice') return optionOf(fact.options, value)?.label ?? String(value);
  if (fact?.kind === 'number') return `${value} ${fact.unit}`;
  if (fact?.kind === 'day' || fact?.kind === 'month') return dayWords(String(value));
  return String(value);
}

function isWords(fact: Fact | undefined, value: AnswerValue): string {
  const words = valueWords(fact, value);
  if (fact?.kind === 'number') return `正好 ${words}`;
  return fact?.kind === 'day' ? `正好是 ${words}` : `${verbOf(fact)}“${words}”`;
}

function verbOf(fact: Fact | undefined): string {
  return fact?.kind === 'choice' ? '选' : '回答';
}

function oneOfWords(
  values: readonly AnswerValue[],
  fact: Fact | undefined,
  outside: 'unknown' | undefined,
): string {
  const each = values.map((value) => valueWords(fact, value));
  const list =
    fact?.kind === 'choice'
      ? `选${each.map((words) => `“${words}”`).join('或')}`
      : `是 ${each.join('、')}${each.length > 1 ? '中的一个' : ''}`;
  return outside === 'unknown' ? `${list}（选别的算说不准，选“都不是”才算不满足）` : list;
}

type Comparison = Extract<Test, { op: 'at-least' | 'at-most' }>;

function comparedWords(
  { op, amount, since }: Comparison,
  fact: Fact | undefined,
  naming: Naming,
): string {
  if (since === undefined) {
    const unit = fact?.kind === 'number' ? fact.unit : '';
    return `${op === 'at-least' ? '至少' : '最多'} ${amountWords(amount, unit, naming)}`;
  }
  const unit = since === 'years' ? '年' : '个月';
  if (op === 'at-least') return `到判断那天满 ${amountWords(amount, unit, naming)}`;
  // At most four full years is: five are not full yet.
  return typeof amount === 'number'
    ? `到判断那天还没满 ${amount + 1} ${unit}`
    : `到判断那天满的${since === 'years' ? '年' : '月'}数最多是${amountWords(amount, unit, naming)}`;
}

function amountWords(amount: Amount, unit: string, { parameters }: Naming): string {
  if (typeof amount === 'number') return `${amount} ${unit}`;
  return `“${parameters[amount.parameter]?.words ?? amount.parameter}”那么多`;
}

/** "2026 年 7 月 1 日", "1990 年 3 月" */
export function dayWords(day: string): string {
  const [year = '', month = '', date] = day.split('-');
  const months = `${Number(year)} 年 ${Number(month)} 月`;
  return date === undefined ? months : `${months} ${Number(date)} 日`;
}

function rowWords(where: RowPredicate, naming: Naming): string {
  switch (where.op) {
    case 'all':
      return together(where.of, '，并且', naming);
    case 'any':
      return together(where.of, '，或者', naming);
    case 'not':
      return `不能是（${rowWords(where.of, naming)}）`;
    default:
      return sentenceOf(where, naming);
  }
}

function together(parts: readonly RowPredicate[], by: string, naming: Naming): string {
  const words = parts.map((part) =>
    part.op === 'all' || part.op === 'any'
      ? `（${rowWords(part, naming)}）`
      : rowWords(part, naming),
  );
  return words.join(by);
}
