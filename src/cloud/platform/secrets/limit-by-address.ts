import type { OperationContext } from '../operation/operation-context';
import { addressBlocks } from './address-blocks';
import { limitRate } from './rate-limit';

interface AddressLimit {
  /** What is limited ("sms-by-address"). */
  name: string;
  /** How many from one IPv4 address or one /64 of IPv6. */
  allowed: number;
  windowSeconds: number;
}

/** A /48 is 65,536 networks of one customer's; several villages may be in it all the same. */
const ALLOWED_TO_48 = 4;

/**
 * Counts one more call for the blocks that the caller's address lies in. This is the only place where
 * addresses are counted. Under CloudBase the platform limits by user and gives no address that could be
 * trusted: there is nothing to count.
 * @throws TOO_MANY
 */
export async function limitByAddress(
  context: OperationContext,
  { name, allowed, windowSeconds }: AddressLimit,
): Promise<void> {
  if (context.address === null) return;
  const { narrow, wide } = addressBlocks(context.address);
  await limitRate(context, { name, subject: narrow, allowed, windowSeconds });
  if (wide === null) return;
  const ofCustomer = { name: `${name} of a /48`, allowed: allowed * ALLOWED_TO_48 };
  await limitRate(context, { ...ofCustomer, subject: wide, windowSeconds });
}
