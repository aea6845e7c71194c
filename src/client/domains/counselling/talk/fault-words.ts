import { codeOf, messageOf } from '@shared/contract/connection-error';
import type { TalkReaders } from '@shared/counselling/talk/readers';
import { EnvelopeError, type EnvelopeErrorCode } from '@shared/envelope/errors';
import { isWeapp } from '@client/ui/aria';

type Why = Extract<TalkReaders, { ok: false }>['why'];

const tooOld = `收到的名单看不懂，可能是这个${isWeapp ? '小程序' : '网页'}太旧了。`;

/** Why nothing can be sealed to her counsellor. */
export const whyWords: Readonly<Record<Why, string>> = {
  NO_KEY: '这位老师还没有加密用的钥匙，写了她读不到。',
  KEY_REVOKED: '这位老师的钥匙已经停用，写了别人可能会看到。',
  NONE: '还没有拿到能读的人的名单。',
  UNSIGNED: '收到的名单没有签名，不能信。',
  ALTERED: '收到的名单被改过，不能信。',
  MALFORMED: tooOld,
  UNKNOWN_SUITE: tooOld,
  FOREIGN: '收到的是别的地方的名单。',
  EXPIRED: '名单过期了。先看看手机的日期对不对；对的话，是中心还没有换新的。',
  OLDER: '收到的是旧名单，上面的人可能已经不在了。',
};

const sealing: Partial<Record<EnvelopeErrorCode, string>> = {
  NO_RANDOM: '这部手机给不出可靠的随机数，加密做不了。',
  TOO_LONG: '字太多了，分两次写。',
  FORGED: '收到的内容跟签名对不上，可能有人动过。先别往下写，打电话问问。',
};

/** Why it did not work, in words that say nothing of what was written. */
export function problemWords(problem: unknown): string {
  if (problem instanceof EnvelopeError) return sealing[problem.code] ?? '加密没有做成。';
  if (codeOf(problem) === 'NOT_VALID') return '名单刚换过，退出这一页再进来，写的要重新写。';
  return messageOf(problem);
}

/** It was begun with another code. */
export const isWrongCode = (problem: unknown): boolean =>
  problem instanceof EnvelopeError && problem.code === 'NO_KEY';
