import { outcomeOf, pointsOf, type Choice } from './score';
import { selfTestTexts, type SelfTestId } from './self-tests';
import { bandWords, notADiagnosis, selfTestNames } from './words';

/**
 * What her counsellor reads when she shares it, in plain text for the encrypted intake: test, version of the
 * words, score, what each item counts. Null without a score: half a test is not shared.
 */
export function summaryOf(id: SelfTestId, answers: readonly Choice[]): string | null {
  const outcome = outcomeOf(id, answers);
  if (outcome.state === 'incomplete') return null;
  const { version, sample, since, items } = selfTestTexts[id];
  const points = items.map(
    (_, item) => `${item + 1}）${pointsOf(id, item, answers[item] ?? null)}`,
  );
  return [
    `自测 ${selfTestNames[id].name}（第 ${version} 版${sample ? '，示例文字' : ''}），${since}`,
    `${outcome.score} 分，满分 ${outcome.most}：${bandWords[outcome.band]}`,
    `每题：${points.join(' ')}`,
    notADiagnosis,
  ].join('\n');
}
