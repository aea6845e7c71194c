import type { Handler } from '@cloud/platform/operation/handler';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { newestDirectory, newestStatuses } from './queries';

/** Two: a client that trusts the newer one less can still go by the one before. */
const statusesGiven = 2;

export const talkDirectory: Handler<typeof talkContract.talkDirectory> = async ({ context }) => {
  const newest = await newestDirectory(context);
  const statuses = await newestStatuses(context, statusesGiven);
  return {
    reply: newest ? { directory: newest.text, statuses: statuses.map(({ text }) => text) } : null,
    now: context.now.toISOString(),
  };
};
