import type { Handler } from '@cloud/platform/operation/handler';
import type { organisationContract } from '@shared/organisation/contract';
import { helpPointsFor } from '@shared/organisation/help/help-points';
import { presentHelpPoint } from '../present';
import { helpPointUnits, unitsByIds } from '../queries';

/** The places as the database has them now, in the order that the phone uses without a network. */
export const helpPoints: Handler<typeof organisationContract.helpPoints> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const rows = await helpPointUnits(db, tenantId);
  const order = helpPointsFor(input.townId ?? null).map((point) => point.id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  rows.sort((a, b) => rank(a.id) - rank(b.id));

  const ancestors = await unitsByIds(db, tenantId, [...new Set(rows.flatMap(idsOnPath))]);
  const towns = new Set(ancestors.filter(({ kind }) => kind === 'town').map(({ id }) => id));
  const townOf = (row: { path: string }) => idsOnPath(row).find((id) => towns.has(id)) ?? null;
  return { points: rows.map((row) => presentHelpPoint(row, townOf(row))) };
};

function idsOnPath(row: { path: string }): string[] {
  return row.path.split('/').filter(Boolean);
}
