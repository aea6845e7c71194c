import type { FindingCode } from '@shared/envelope/case/verify/findings';

export interface FindingWords {
  what: string;
  todo: string;
  /** Somebody may have meant it: the lead has to know. */
  isSevere: boolean;
}

const notCounted = '它不算数，下面没有显示。';
const tellLead = '别按它做事，截图告诉负责人，不要删。';
const reload = '先刷新工作台再打开一次；还这样就告诉负责人。';
const cut = '刷新再看；还缺，就当系统少给了内容，用安全的方式联系她，并告诉负责人。';

const severe = (what: string, todo = `${notCounted}${tellLead}`): FindingWords => ({
  what,
  todo,
  isSevere: true,
});
const mild = (what: string, todo = reload): FindingWords => ({ what, todo, isSevere: false });

/** What was found wrong in what the server gave, and what to do about it. */
export const findingWords: Record<FindingCode, FindingWords> = {
  UNKNOWN_SUITE: mild('有内容用了新的格式，这里看不了。'),
  UNKNOWN_KIND: mild('有内容是新版本写的，这里看不了。'),
  MALFORMED: severe('有内容坏了，不是我们的格式。'),
  FOREIGN_CASE: severe('系统把别的求助的内容放进了这一件。'),
  NO_BEGINNING: severe(
    '找不到她的第一封信，认不出这一件是谁的。',
    '什么都别写，马上告诉负责人。有危险的，按 110 的流程走。',
  ),
  FORGED: severe('有内容的签名是假的。'),
  UNKNOWN_SIGNER: severe('有内容的签名人不在名册里。'),
  EXPIRED_SIGNER: mild(
    '有内容是用过期的钥匙签的。',
    `${notCounted}请写它的同事换一把钥匙，再写一次。`,
  ),
  REVOKED_SIGNER: severe('有内容是用已经吊销的钥匙签的。'),
  NOT_A_READER: severe('有内容的签名人不是能读这一件的人。'),
  LEFT_OUT_SIGNER: severe('有内容的签名人，是她说了不让看的人。'),
  REPLACED_CODE: severe(
    '有内容是用已经换掉的回访码写的。',
    `${notCounted}可能有人捡到了旧码，用安全的方式问她。`,
  ),
  SWAPPED: severe('有内容被换过，和签名对不上。'),
  RESIGNED: severe('有人把别人写的内容拿来重新签了名。'),
  REPEATED: mild('同一条内容出现了两次。', '只算一次。告诉负责人。'),
  GAP: severe('中间少了内容。', cut),
  FORK: severe('同一个位置有两份不同的内容。', '两份都别当真，马上告诉负责人，用安全的方式问她。'),
  TAIL_CUT: severe('最后的内容没有给全：有人见过更新的。', cut),
  SEEN_BACKWARDS: severe('有人看过的内容又变少了。', cut),
  CONCURRENT_KEYS: mild('两位同事同时换了锁。', '请其中一位重新打开这一件，系统会自动理顺。'),
  FOREIGN_KEY: severe('有一把锁不是按规矩换的。'),
  WRONG_READERS: severe('有一把锁给了不该给的人，或者漏了该给的人。'),
  WRAP_WITHHELD: severe(
    '系统没有给你该有的那把锁。',
    '刷新再看；还没有，请一位能读的同事打开一次，并告诉负责人。',
  ),
  STALE_EPOCH: severe('有内容用的是旧锁。'),
  UNREADABLE: severe('有内容用对的钥匙也打不开。', '告诉负责人；用安全的方式请她重写一次。'),
  NOT_ALLOWED: severe('有人写了他不能写的内容。'),
  FORGED_WITHDRAWAL: severe(
    '系统说她撤回了，可是没有她的签名。',
    '当作没有撤回，照常办。马上告诉负责人。',
  ),
  DIRECTORY_BEHIND: severe(
    '同事用的名册比系统给的新。',
    '刷新再看；还这样，别写任何内容，告诉负责人。',
  ),
};
