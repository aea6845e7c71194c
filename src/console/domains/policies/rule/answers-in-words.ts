import { valueWords } from '@shared/rules/editing/sentence';
import type { Answers, FactSchema } from '@shared/rules/facts';

/** "店里雇了几个人？3 个人 · 登记结婚了吗？是" */
export function answersInWords(
  answers: Answers,
  facts: FactSchema,
  names: readonly string[] = Object.keys(answers),
): string {
  const said = names.flatMap((name) => {
    const [fact, value] = [facts[name], answers[name]];
    if (value === undefined) return [];
    const words = typeof value === 'object' ? `${value.length} 行` : valueWords(fact, value);
    return [`${fact?.question ?? name}${words}`];
  });
  return said.length === 0 ? '什么都没回答' : said.join(' · ');
}
