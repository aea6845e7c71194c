/** Purposes for which she is asked, each by itself (PIPL art. 14, 17, 29, 31). */
export const askedPurposes = ['privacy', 'text-me', 'child-data'] as const;
export type AskedPurpose = (typeof askedPurposes)[number];

/**
 * Those that she was ever asked for. Nothing obeyed 'call-me', so nobody is asked for it any more: who
 * may see a number, and that every look is recorded, stands in the privacy notice.
 */
export const consentPurposes = [...askedPurposes, 'call-me'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export interface ConsentText {
  purpose: ConsentPurpose;
  /** The day from which this wording holds. */
  version: string;
  title: string;
  /** One line for the list. */
  short: string;
  paragraphs: readonly string[];
  /** What happens when she takes it back; null: it cannot be taken back without deleting the account. */
  ifWithdrawn: string | null;
}

/**
 * Every wording ever shown, newest last: a stored consent names purpose and version, and its text
 * must stay readable. Never edit a published text: add one.
 */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'privacy',
    version: '2026-09-01',
    title: '隐私说明',
    short: '用账号要记下哪些东西，谁能看到',
    paragraphs: [
      '登录时，我们记下微信给的一串编号，或者你的手机号，用来认出是你。不读你的通讯录、相册和位置。',
      '名字、电话、村社都可以不填。填了，你报名的活动的主办单位能看到，电话只显示前 3 位和后 4 位。',
      '报名的记录用来留座位、发提醒。统计里没有你的名字。',
      '看求助电话和求助点不需要登录。',
      '你随时能看、能改、能导出全部数据，也能注销账号。要找我们：打 12338，或到市妇联。',
    ],
    ifWithdrawn: null,
  },
  {
    purpose: 'call-me',
    version: '2026-09-01',
    title: '有变动时打电话',
    short: '活动改时间、换地方时，主办单位可以打电话给你',
    paragraphs: [
      '只在你报名的活动有变动时打。不打广告电话，也不把号码给别人。',
      '不同意也能报名，变动照样会发到“消息”里。',
    ],
    ifWithdrawn: '以后有变动只发消息，不打电话。',
  },
  {
    purpose: 'child-data',
    version: '2026-09-01',
    title: '不满 14 岁孩子的信息',
    short: '由监护人单独同意，记下孩子的称呼和年龄',
    paragraphs: [
      '我是孩子的父母或其他监护人，或者监护人已经同意。',
      '只记称呼、和我的关系、出生年月（或者只记几岁）。用来判断活动适不适合、留几个座位。',
      '你给孩子报名的活动，主办单位能看到。不公开，不做别的用。',
      '我随时能改、能删。不想记下来，报名时也可以只写“带 1 个孩子（2 岁）”。',
    ],
    ifWithdrawn: '孩子的信息会一起删掉。',
  },
  {
    purpose: 'text-me',
    version: '2026-11-27',
    title: '要紧的事发短信',
    short: '有名额了、活动改了或取消了、快开始了，短信告诉你',
    paragraphs: [
      '发到你填的手机号；没有填，就发到你登录用的那个。',
      '只发你报了名、排了队的活动：有名额给你、改时间换地方、取消、开始前提醒。不发广告。',
      '短信里有活动的名字。手机别人也看的，就不要开。心理咨询、求助的事从来不发短信。',
      '不同意也能报名，“消息”里一样能看到。',
    ],
    ifWithdrawn: '以后只发到“消息”里，不再发短信。',
  },
  {
    purpose: 'privacy',
    version: '2026-11-27',
    title: '隐私说明',
    short: '用账号要记下哪些东西，谁能看到，留多久',
    paragraphs: [
      '处理你的信息的是乐清市妇女联合会。要问、要改、要投诉，可以到市妇联当面提。',
      '登录时，我们记下微信给的一串编号，或者你的手机号，用来认出是你；还记下在什么设备上、什么时候登录过，给你自己看，退出后留 90 天。不读你的通讯录、相册和位置。',
      '名字、电话、村社都可以不填。填了，你报名的活动的主办单位能看到。电话平时只显示前 3 位和后 4 位；工作人员写明原因才能看全，也可能为这个原因打给你。谁看过号码，记录留 3 年，你导出资料时能看到。',
      '报名的记录用来留座位、发提醒、如实统计；统计里没有你的名字。报名时回答的问题和同去的人，活动结束 1 年后去掉。报名记录在活动结束 3 年后去掉编号，只留人数。',
      '“消息”里的内容留 1 年。操作记录只有编号，至少留 6 个月，用来查清有没有人乱用。',
      '只记报名和参加活动用得着的。不登录，也能看活动、求助电话和求助点。',
      '你随时能看、能改、能导出全部数据，也能注销账号。注销后还留什么、留多久，注销前会一条条告诉你。',
    ],
    ifWithdrawn: null,
  },
  {
    purpose: 'child-data',
    version: '2026-11-27',
    title: '不满 14 岁孩子的信息',
    short: '由监护人单独同意，记下孩子的称呼和年龄',
    paragraphs: [
      '我是监护人，或监护人已经同意。',
      '处理孩子信息的是乐清市妇女联合会。孩子的信息按更严的规矩来：不公开，不做别的用，也不拿来推荐东西。',
      '只记称呼、和我的关系、出生年月（或者只记几岁）。判断活动适不适合、留几个座位，用得着这些。',
      '我给孩子报名的活动，只有主办单位能看到。同去孩子的称呼和年龄，活动结束 1 年后从报名里去掉。',
      '我随时能改、能删。不想记下来，报名时也可以只写“带 1 个孩子（2 岁）”。',
    ],
    ifWithdrawn: '孩子的信息会一起删掉。',
  },
];

/** The wording shown today. */
export function currentConsentText(purpose: ConsentPurpose): ConsentText {
  const texts = consentTexts.filter((candidate) => candidate.purpose === purpose);
  const text = texts[texts.length - 1];
  if (!text) throw new Error(`No text for the consent ${purpose}`);
  return text;
}

/** The wording that she saw then; undefined for a version that was never published. */
export function consentText(purpose: ConsentPurpose, version: string): ConsentText | undefined {
  return consentTexts.find((text) => text.purpose === purpose && text.version === version);
}
