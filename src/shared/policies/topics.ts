/** What a policy is about, in the order in which people look; she may follow each. */
export const topics = [
  'business',
  'training',
  'jobs',
  'work',
  'maternity',
  'children',
  'health',
  'marriage',
  'land',
  'hardship',
  'legal',
  'safety',
] as const;

export type Topic = (typeof topics)[number];

export const topicNames: Record<Topic, string> = {
  business: '开店创业',
  training: '学手艺',
  jobs: '找工作、失业',
  work: '上班的权利',
  maternity: '怀孕生育',
  children: '带孩子、上学',
  health: '看病、检查',
  marriage: '婚姻家庭',
  land: '土地、村集体',
  hardship: '遇到困难',
  legal: '打官司',
  safety: '人身安全',
};

/** Following it would tell whoever holds her phone what happened to her. */
export const topicsWithoutTrace: readonly Topic[] = ['safety'];
