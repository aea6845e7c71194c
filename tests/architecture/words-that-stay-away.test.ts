import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Words that were false, unsafe or not plain, and must not come back anywhere that people read. */
const banned: readonly [words: RegExp, because: string][] = [
  [/入户调解|有人帮你调解/, 'mediation is never offered first to somebody who is beaten'],
  [/妇联也会得到通知/, 'a warning goes to the committee and the police station (art. 17)'],
  [
    /不留痕迹|without a trace/,
    'calls, WeChat and keyboards leave traces that are not ours to undo',
  ],
  [/怎么拦车/, 'no volunteer steps before a car'],
  [/心里疏导/, 'a slip for 心理疏导'],
  [/国际消除对妇女暴力日/, 'the day is 消除对妇女的暴力行为国际日'],
  [/这里有人帮你/, 'that somebody is there now is not known'],
  [/18–55 岁|能顾家/, 'work is for everybody of age, and the house is not hers alone'],
  [/姐妹/, 'readers are addressed as 你; others are 朋友'],
  [/“三进”/, 'the slogan is said as what it means'],
  [/妇女维权(热线|和服务热线)|妇女热线/, '12338 has one name: 妇女维权公益服务热线'],
  [/12338[^。，；]{0,4}(找我们|告诉我们)/, '12338 is not our office'],
  [/拿不准就打 110/, 'fraud is asked about at 96110'],
  [/管理后台|动态验证码|恢复码|大活动|票码/, '工作台, 动态码, 备用码, 公共活动, 报名号'],
  [/要资料、要注销|给人角色|查下来|没有用成|封条|抄到别处了/, 'one plain word each'],
  [/要来的<|讲什么[<'"]/, '即将开始, 活动内容'],
  [/离你最近/, 'nobody has measured it'],
  [/更年期不用忍|不疼的十个动作/, 'no promise about health'],
];

/** Emergency and public service numbers; an office has one by configuration only. */
const known = ['110', '120', '12110', '12338', '12345', '12355', '12356', '96110'];

/**
 * What people read: screens, messages, texts of the demo and the two README. Not the words that were
 * agreed to once and must stay readable, nor what distressed people type.
 */
const files = execFileSync('git', ['ls-files', 'src', 'README.md', 'README.zh-CN.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(tsx?|html|wxml|md)$/.test(file) && !/\.test\.tsx?$/.test(file))
  .filter((file) => !/\/(consent-texts|distress-words)\.ts$/.test(file))
  .map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

it.each(banned)('%s stays away: %s', (words) => {
  const found = files.filter(({ text }) => words.test(text)).map(({ file }) => file);
  expect(found).toEqual([]);
});

/** After a verb of calling, in a link or a field, or beside Chinese words; and whatever looks like a line. */
const patterns = [
  /(?:打|发到|tel:|number[=:] ?[{]?["']|data-number=")\s?(\d{3,12})(?![\d:])/g,
  /(?<![\d\w.#-])(12\d{3}|9[56]\d{3})(?=[ \u3000]?[\u4e00-\u9fff<"'’”])/g,
  /(?<![\d\w.-])(1[3-9]\d{9}|0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4})(?!\d)/g,
];

it('shows no telephone number but the known ones', () => {
  const named = files.flatMap(({ file, text }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({ file, number: match[1] ?? '' })),
    ),
  );
  expect(named.filter(({ number }) => !known.includes(number))).toEqual([]);
  // The patterns do find numbers: each known one somewhere.
  expect(known.filter((number) => !named.some((each) => each.number === number))).toEqual([]);
});

it('calls 12338 by its one name wherever it has a name', () => {
  const named = files.flatMap(({ file, text }) =>
    [...text.matchAll(/12338(?:["'<].{0,40}?(?:name[=:] ?|>)["']?| )(妇女[^\s"'<，。]*)/gs)].map(
      (match) => ({ file, name: match[1] }),
    ),
  );
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter(({ name }) => name !== '妇女维权公益服务热线')).toEqual([]);
});
