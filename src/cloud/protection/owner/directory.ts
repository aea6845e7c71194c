import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { dutyFacts } from '../duty/duty-facts';
import { currentDirectory, newestStatuses } from '../queries';
import { presentDuty } from './duty-now';

/** Two: a client that trusts the newer one less can still go by the one before. */
const statusesGiven = 2;

export const directory: Handler<typeof protectionContract.directory> = async ({ context }) => {
  const current = await currentDirectory(context);
  const statuses = await newestStatuses(context, statusesGiven);
  const facts = await dutyFacts(context, context.now);
  return {
    reply: current ? { directory: current.text, statuses: statuses.map(({ text }) => text) } : null,
    duty: presentDuty(facts, context.now),
    now: context.now.toISOString(),
  };
};

export const oldDirectories: Handler<typeof protectionContract.oldDirectories> = async ({
  input,
  context,
}) => {
  const rows = await context.db
    .selectFrom('protection_directories')
    .where('tenant_id', '=', context.tenantId)
    .where('version', 'in', input.versions)
    .orderBy('version')
    .select('text')
    .execute();
  return { directories: rows.map(({ text }) => text) };
};
