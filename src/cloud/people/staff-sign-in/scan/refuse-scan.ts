import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { answerScan } from './scans';

/** Anybody who has the code before her may say that it is not hers: it only closes a door. */
export const refuseScan: Handler<typeof peopleContract.refuseScan> = async ({ input, context }) => {
  const scanId = await answerScan(context, input.code, { state: 'refused' });
  if (scanId !== undefined) context.audit({ target: scanId });
  return { done: true };
};
