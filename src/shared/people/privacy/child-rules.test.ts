import { childRules } from './child-rules';
import { currentConsentText } from './consent-texts';

const rules = childRules.flatMap(({ paragraphs }) => paragraphs).join('');

it('promises what the consent promises', () => {
  const consent = currentConsentText('child-data').paragraphs.join('');
  for (const words of [
    '处理孩子信息的是乐清市妇女联合会',
    '不公开，不做别的用，也不拿来推荐东西',
    '出生年月（或者只记几岁）',
    '活动结束 1 年后从报名里去掉',
  ]) {
    expect(consent).toContain(words);
    expect(rules).toContain(words);
  }
});

it('names the law that asks for rules of their own', () => {
  expect(rules).toContain('个人信息保护法第 31 条');
});
