interface RulesPart {
  title: string;
  paragraphs: readonly string[];
}

/** The day from which these rules hold. */
export const childRulesVersion = '2026-11-27';

/**
 * The rules of their own that children under 14 have (PIPL art. 31). They say nothing that the consent
 * ('child-data') and the privacy notice do not; how long things are kept is what retention.ts obeys.
 */
export const childRules: readonly RulesPart[] = [
  {
    title: '这是什么',
    paragraphs: [
      '不满 14 岁孩子的信息，法律要求单独立一份规矩，并且先要父母或其他监护人同意（个人信息保护法第 31 条）。这一页就是。',
      '处理孩子信息的是乐清市妇女联合会。要问、要改、要投诉，可以到市妇联当面提。',
    ],
  },
  {
    title: '记什么，用来做什么',
    paragraphs: [
      '称呼、和你的关系、出生年月（或者只记几岁）。不要孩子的证件号、照片、学校和位置。',
      '只用来判断活动适不适合、留几个座位。不公开，不做别的用，也不拿来推荐东西。',
      '有的活动会问一两个和安全有关的问题，比如过敏。答在报名里，只有主办单位能看到。',
      '不想记下来也能报名：写“带 1 个孩子（2 岁）”就行。',
    ],
  },
  {
    title: '谁能看到',
    paragraphs: [
      '你，和你给孩子报名的活动的主办单位（也包括管着它的上级妇联）。工作人员每次看名单，都会留下记录。',
      '不卖，不给别人做广告。',
    ],
  },
  {
    title: '留多久',
    paragraphs: [
      '同去孩子的称呼和年龄，活动结束 1 年后从报名里去掉；报名时的回答也一样。',
      '“我的家人”里的孩子，留到你删掉、撤回同意或者注销账号。',
    ],
  },
  {
    title: '你能做什么',
    paragraphs: [
      '在“我的家人”里随时能看、能改、能删；在“导出我的资料”里能拿走一份。',
      '在“我同意过什么”里能撤回同意，孩子的信息会一起删掉。',
      '你不是监护人，就先问过监护人再记。有人没问过你就记了你的孩子，到市妇联说一声，我们核实后删掉。',
    ],
  },
];
