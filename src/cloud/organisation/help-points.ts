import type { Handler } from '@cloud/platform/handler';
import type { organisationContract } from '@shared/organisation/contract';
import { helpPointsFor } from '@shared/organisation/help-points';
import { presentHelpPoint } from './present';
import { helpPointUnits } from './queries';

/** The places as the database has them now, in the order that the phone uses without a network. */
export const helpPoints: Handler<typeof organisationContract.helpPoints> = async ({
  input,
  context,
}) => {
  const rows = await helpPointUnits(context.db, context.tenantId);
  const order = helpPointsFor(input.townId ?? null).map((point) => point.id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  rows.sort((a, b) => rank(a.id) - rank(b.id));
  return { points: rows.map(presentHelpPoint) };
};
