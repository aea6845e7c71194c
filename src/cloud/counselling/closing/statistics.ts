import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { tellable } from '@shared/counselling/rules';
import { lines, services } from '@shared/counselling/services';
import { shanghaiInstant } from '@shared/time/shanghai';

interface Counted {
  service: string | null;
  line: string | null;
  held: number;
  minutes: number;
  persons: number;
  missed: number;
  late: number;
}

const nothing = { held: 0, minutes: 0, persons: 0, missed: 0, late: 0 };

export const statistics: Handler<typeof counsellingContract.statistics> = async ({
  input,
  context,
}) => {
  const { unitId, month } = input;
  const begins = shanghaiInstant(`${month}-01`, '00:00');
  const { rows } = await sql<Counted>`
    select a.service, a.line,
      count(*) filter (where a.state = 'done')::int as held,
      coalesce(sum(a.minutes) filter (where a.state = 'done'), 0)::int as minutes,
      count(distinct a.person_id) filter (where a.state = 'done')::int as persons,
      count(*) filter (where a.state = 'missed')::int as missed,
      count(*) filter (where a.state = 'cancelled' and a.is_late)::int as late
    from counselling_appointments a
    join counselling_counsellors c on c.tenant_id = a.tenant_id and c.id = a.counsellor_id
    where a.tenant_id = ${context.tenantId} and c.unit_id = ${unitId}
      and a.starts_at >= ${begins} and a.starts_at < ${nextMonth(month)}
    group by grouping sets ((), (a.service), (a.line))`.execute(context.db);
  const all = rows.find(({ service, line }) => service === null && line === null) ?? nothing;
  return {
    ...heldOf(all),
    persons: tellable(all.persons),
    missed: tellable(all.missed),
    lateCancelled: tellable(all.late),
    services: parts(services, (service) => rows.find((row) => row.service === service)).map(
      ([service, figures]) => ({ service, ...figures }),
    ),
    lines: parts(lines, (line) => rows.find((row) => row.line === line)).map(([line, figures]) => ({
      line,
      ...figures,
    })),
  };
};

/** Of few appointments the hours say as much as the number. */
function heldOf({ held, minutes }: { held: number; minutes: number }) {
  const told = tellable(held);
  return { held: told, hours: told === null ? null : Math.round(minutes / 6) / 10 };
}

/**
 * Figures of every kind. Where exactly one is too small to be told, the smallest other is not told either,
 * or the sum would tell it.
 */
function parts<Kind extends string>(
  kinds: readonly Kind[],
  countedOf: (kind: Kind) => Counted | undefined,
): [Kind, { held: number | null; hours: number | null }][] {
  const counted = kinds.map((kind) => ({ kind, ...(countedOf(kind) ?? nothing) }));
  const hidden = new Set(
    counted.filter(({ held }) => tellable(held) === null).map(({ kind }) => kind),
  );
  if (hidden.size === 1) {
    const [smallest] = counted
      .filter(({ kind, held }) => held > 0 && !hidden.has(kind))
      .sort((a, b) => a.held - b.held);
    if (smallest) hidden.add(smallest.kind);
  }
  return counted.map((row) => [
    row.kind,
    hidden.has(row.kind) ? { held: null, hours: null } : heldOf(row),
  ]);
}

function nextMonth(month: string): Date {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return shanghaiInstant(`${next}-01`, '00:00');
}
