import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { parseCode } from '@shared/signing/short-code';
import { appointments } from '../queries';
import { slipOf } from './slip';

export const byCode: Handler<typeof counsellingContract.byCode> = async ({ input, context }) => {
  const code = parseCode(input.code);
  if (code === null) return { slip: null };
  const row = await appointments(context.db, context.tenantId)
    .where('a.code', '=', code)
    .where('c.unit_id', '=', input.unitId)
    .where('a.state', '=', 'booked')
    .where('a.ends_at', '>', context.now)
    .executeTakeFirst();
  return { slip: row ? slipOf(row) : null };
};
