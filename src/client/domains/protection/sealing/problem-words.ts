import { codeOf, messageOf } from '@shared/contract/connection-error';
import { EnvelopeError, type EnvelopeErrorCode } from '@shared/envelope/errors';
import { NoDirectory } from '../case/open-case';
import { faultWords } from '../directory/fault-words';

const sealing: Partial<Record<EnvelopeErrorCode, string>> = {
  NO_RANDOM: '这部手机给不出可靠的随机数，加密做不了。',
  TOO_LONG: '字太多了，分两次发。',
  TOO_FEW_READERS: '现在能读的人不到两位，先不能发，怕没有人看。',
  NO_KEY: '打不开这份内容的钥匙，写不进去。',
};

/** Why it did not work, in words that say nothing of what was written. */
export function problemWords(problem: unknown): string {
  if (problem instanceof NoDirectory) return faultWords(problem.faults);
  if (problem instanceof EnvelopeError) return sealing[problem.code] ?? '加密没有做成。';
  if (codeOf(problem) === 'NOT_FOUND') {
    return '没有找到。码没抄错的话，可能撤回了，或者换过新码。';
  }
  return messageOf(problem);
}
