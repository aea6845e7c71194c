import type { Said } from '@shared/counselling/talk/seal-talk';

/** Who says it, into which part, so many hours after she has booked. */
export interface TalkStep {
  by: 'her' | 'counsellor' | 'counselling-supervisor';
  part: 'thread' | 'record' | 'notes';
  text: string;
  after: number;
}

export interface TalkStory {
  /** Of an hour that is over, or of one to come. */
  hour: 'over' | 'to come';
  intake: Extract<Said, { kind: 'intake' }>;
  steps: readonly TalkStep[];
}

const intake = (words: string, telephone: TalkStory['intake']['telephone'] = null) =>
  ({ kind: 'intake', words, telephone }) as const;

/** Made up. Nobody has said these words. */
export const talkStories: readonly TalkStory[] = [
  {
    hour: 'over',
    intake: intake('孩子上初二，一说话就吵。我也跟着睡不好，白天没精神。', {
      number: '演示，没有号码',
      safeTime: '平日上午，家里没人',
      ifSomebodyElse: '说是学校通知体检',
    }),
    steps: [
      {
        by: 'counsellor',
        part: 'thread',
        text: '看到了。我们先从睡觉说起，再说怎么跟孩子讲话。',
        after: 3,
      },
      { by: 'her', part: 'thread', text: '好，我把这周几点睡的记下来。', after: 20 },
      {
        by: 'counsellor',
        part: 'record',
        text: '第一次。谈睡眠和亲子冲突，约好记一周睡眠，下次带来。没有伤害自己的想法。',
        after: 50,
      },
      { by: 'counselling-supervisor', part: 'record', text: '看过。下次问问学校那边。', after: 60 },
      { by: 'counsellor', part: 'notes', text: '她说到公公时停了一下，下次慢慢问。', after: 51 },
      { by: 'her', part: 'thread', text: '这几天好一点，昨晚睡了六个钟头。', after: 66 },
    ],
  },
  {
    hour: 'over',
    intake: intake('生完孩子半年，老想哭，又怕别人说矫情。'),
    steps: [
      {
        by: 'counsellor',
        part: 'thread',
        text: '不矫情。很多人这时候都难，我们一起看看。',
        after: 2,
      },
      {
        by: 'counsellor',
        part: 'record',
        text: '产后情绪低落，建议到产科随访。已说明保密的界限。',
        after: 49,
      },
    ],
  },
  {
    hour: 'to come',
    intake: intake('想问问怎么跟婆婆商量带孩子的事。第一次来，有点紧张。'),
    steps: [],
  },
];
