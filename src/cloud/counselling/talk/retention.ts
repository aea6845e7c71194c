import type { RetentionRule } from '@cloud/platform/retention/retention';

const ofTalk = (table: RetentionRule['table'], purpose: string): RetentionRule => ({
  table,
  purpose,
  basis: 'PIPL 13(1)(2), 19, 29',
  until: '本人忘掉这次对话、注销，或谈过 3 年后',
  // By the domain's own jobs (`erase-talks.ts`): the login that runs these rules cannot reach the table.
  forget: null,
});

const ofStaff = (table: RetentionRule['table'], purpose: string): RetentionRule => ({
  table,
  purpose,
  basis: 'PIPL 13(1)(3)',
  until: '最后一次由其签名的对话删除以后',
  forget: null,
});

export const talkRetention: readonly RetentionRule[] = [
  ofTalk(
    'counselling_talks',
    'That something was written around an appointment, and who reads it.',
  ),
  ofTalk('counselling_talk_readers', 'Who reads which part, as it was signed.'),
  ofTalk('counselling_talk_wraps', 'Keys of a part, each sealed to one reader.'),
  ofTalk('counselling_talk_messages', 'What was written: ciphertext.'),
  ofStaff(
    'counselling_keys',
    'Public keys that signatures are verified by; files under six words.',
  ),
  ofStaff('counselling_directories', 'Who read when, as signed: public.'),
  ofStaff('counselling_statuses', 'Which keys were revoked, as signed: public.'),
];
