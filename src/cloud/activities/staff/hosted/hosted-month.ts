import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { addDays } from '@shared/time/shanghai';
import { presentHosted } from './hosted';
import { hostedPage } from './hosted-queries';
import { loadHostedFilters } from './load-hosted-filters';

const most = 500;

export const hostedMonth: Handler<typeof activitiesContract.hostedMonth> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { month } = input;
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const filters = await loadHostedFilters(context, {
    ...input,
    from: later(first, input.from ?? first),
    until: earlier(last, input.until ?? last),
  });
  const wanted = { after: null, limit: most + 1, order: 'by-start' } as const;
  const rows = await hostedPage(db, tenantId, filters, wanted);
  return {
    items: rows.slice(0, most).map((row) => presentHosted(row, now)),
    more: rows.length > most,
  };
};

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
