import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { answerScan } from './scans';

export const confirmScan: Handler<typeof peopleContract.confirmScan> = async ({
  input,
  context,
  errors,
}) => {
  const personId = personOf(context);
  const scanId = await answerScan(context, input.code, { state: 'confirmed', personId });
  if (scanId === undefined) throw errors.SCAN_GONE();
  context.audit({ target: scanId });
  return { done: true };
};
