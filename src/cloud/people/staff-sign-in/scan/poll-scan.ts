import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { scanOfBrowser } from './scans';

/** A wrong secret, an unknown scan and one that is over are told alike. */
export const pollScan: Handler<typeof peopleContract.pollScan> = async ({ input, context }) => {
  const scan = await scanOfBrowser(context, input.scanId, input.pollSecret);
  if (!scan || scan.expires_at <= context.now) return { state: 'expired' };
  switch (scan.state) {
    case 'waiting':
    case 'confirmed':
    case 'refused':
      return { state: scan.state };
    default:
      return { state: 'expired' };
  }
};
