/** What a reviewer looks at. Its name is kept with her answer and is not used for another question. */
export interface ChecklistQuestion {
  name: string;
  question: string;
  hint: string;
}

export interface Checklist {
  version: number;
  /** Where it comes from, as it is shown. */
  origin: string;
  questions: readonly ChecklistQuestion[];
}

/**
 * Every version stays: a review is finished by the one with which it began. That an office asks the
 * federation, and that equality is assessed where it is needed, is 妇女权益保障法 第八条; which questions
 * are asked is not in it. These are ours, until the county names its own.
 */
export const checklists: readonly Checklist[] = [
  {
    version: 1,
    origin: '示例清单，不是官方文件；县里定了清单就换上',
    questions: [
      {
        name: 'who-affected',
        question: '写清楚影响到哪些人了吗？',
        hint: '有没有按男女分开的数；没有的话，是不是该先去要。',
      },
      {
        name: 'same-access',
        question: '女性办这件事，和男性一样方便吗？',
        hint: '时间、地点、要的证明，带孩子、怀孕、离婚、外嫁的人办得了吗。',
      },
      {
        name: 'conditions',
        question: '条件里有没有只挡住女性的？',
        hint: '比如户主、房产证上的名字、连续工作年限，产假和带孩子算不算断了。',
      },
      {
        name: 'care-work',
        question: '带孩子、照顾老人的活，考虑到了吗？',
        hint: '是不是把这些活默认推给女性。',
      },
      {
        name: 'special-protection',
        question: '怀孕、生育、哺乳的特别保护，有没有少掉？',
        hint: '对照现行的法律看，不能比法律给的少。',
      },
      {
        name: 'words',
        question: '用的词平等吗？',
        hint: '职务、角色有没有默认是男的或女的。',
      },
      {
        name: 'voices',
        question: '听过女性的意见吗？',
        hint: '问了谁，怎么问的，写在材料里没有。',
      },
      {
        name: 'follow-up',
        question: '以后看不看得出效果？',
        hint: '有没有定下按男女分开统计，多久回头看一次。',
      },
    ],
  },
];

/** By which a draft that comes in today is looked at. */
export const currentChecklist: number = Math.max(...checklists.map(({ version }) => version));

export function checklistOf(version: number): Checklist | undefined {
  return checklists.find((each) => each.version === version);
}
