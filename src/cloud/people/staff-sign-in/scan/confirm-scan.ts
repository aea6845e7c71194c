import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { answerScan, endIfWrong } from './scans';

/**
 * The digits are typed, not compared: whoever was sent a stranger's code does not have his screen
 * before her. A wrong one ends the scan, outside of the transaction that is then refused.
 */
export const confirmScan: StagedHandler<typeof peopleContract.confirmScan> = {
  before: async ({ input, context: outside, errors }) => {
    if (await endIfWrong(outside, input)) throw errors.DIGITS_WRONG();

    return async ({ context }) => {
      const personId = personOf(context);
      const scanId = await answerScan(context, input.code, { state: 'confirmed', personId });
      if (scanId === undefined) throw errors.SCAN_GONE();
      context.audit({ target: scanId });
      return { done: true };
    };
  },
};
