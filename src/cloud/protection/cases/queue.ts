import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import type { CaseState } from '@shared/protection/states/case-states';
import { worksWhereHerKeyIs } from '../access';
import { presentCase } from '../present';
import { anyOf, casesOf, handlerOf, namesOfHandlers, type CaseRow } from '../queries';

const mostListed = 200;

const statesOf = {
  open: ['waiting', 'taken', 'closing'],
  closed: ['closed', 'without-case'],
  withdrawn: ['withdrawn'],
} satisfies Record<string, CaseState[]>;

/** The cases that the caller reads, the most urgent first, then the oldest: without a word of hers. */
export const queue: Handler<typeof protectionContract.queue> = async ({ input, context }) => {
  const rows = await casesOf(context)
    .where(sql.lit(await worksWhereHerKeyIs(context)))
    .where('state', 'in', statesOf[input.which])
    .orderBy(
      sql`case when state in ('closed', 'without-case', 'withdrawn') then 3
        when urgency = 'ordinary' then 2 when urgency = 'unclear' then 1 else 0 end`,
    )
    .orderBy(sql`unread_since is null`)
    .orderBy(sql`coalesce(unread_since, received_at)`, input.which === 'closed' ? 'desc' : 'asc')
    .orderBy('id')
    .limit(mostListed + 1)
    .execute();
  context.audit({ unitId: rightsCentre });
  return {
    items: await presentCases(context, rows.slice(0, mostListed)),
    hasMore: rows.length > mostListed,
    now: context.now.toISOString(),
  };
};

/** Cases with what stands around them. */
export async function presentCases(context: OperationContext, rows: readonly CaseRow[]) {
  const own = await handlerOf(context);
  const names = await namesOfHandlers(context);
  const referrals = await openReferrals(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    presentCase(row, {
      now: context.now,
      own: own?.handler ?? null,
      names,
      openReferrals: referrals.get(row.id) ?? 0,
    }),
  );
}

async function openReferrals(
  { db, tenantId }: OperationContext,
  caseIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('protection_referrals')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', anyOf(caseIds))
    .where('state', 'in', ['sent', 'accepted'])
    .groupBy('case_id')
    .select(['case_id', sql<number>`count(*)::int`.as('open')])
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.open]));
}
