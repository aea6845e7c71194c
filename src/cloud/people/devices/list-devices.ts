import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { presentDevice } from '../present';
import { liveSessionsOf } from '../queries';

export const listDevices: Handler<typeof peopleContract.listDevices> = async ({ context }) => {
  const { db, tenantId, now, caller } = context;
  const rows = await liveSessionsOf(db, tenantId, personOf(context), now);
  const current = caller.kind === 'person' ? caller.sessionId : null;
  const items = rows.map((row) => presentDevice(row, current));
  return { items: items.sort((a, b) => Number(b.thisOne) - Number(a.thisOne)) };
};
