import type { FormChoice, FormStep } from './form';

export const mayBeReported = '未满 18 岁的，工作人员可能依法要报告公安。能先告诉你的，会先告诉你。';

export const call120 = '先打 120，别等我们看到。';
export const call110 = '先打 110，别等我们看到。';

export const injuries: readonly FormChoice[] = [
  { value: 'none', label: '没有' },
  { value: 'light', label: '有，能自己走动' },
  { value: 'heavy', label: '伤得重，或者晕过去过', follows: call120 },
];

export const weapons: readonly FormChoice[] = [
  { value: 'none', label: '没有' },
  { value: 'at-hand', label: '手边有刀、棍、毒药这些' },
  { value: 'used', label: '拿出来过，或者说过要用', follows: call110 },
];

export const hurt: FormStep = {
  id: 'hurt',
  title: '有没有受伤？',
  questions: [
    { kind: 'one', id: 'injuries', label: '现在有伤吗？', choices: injuries },
    { kind: 'one', id: 'weapons', label: '有能伤人的东西吗？', choices: weapons },
  ],
};

export const place: FormStep = {
  id: 'place',
  title: '在哪里？',
  hint: '镇街系统看得到，好知道找谁；村社和写的字加密，只有能读的人看得到。',
  questions: [{ kind: 'place', id: 'town', label: '在哪里' }],
};
