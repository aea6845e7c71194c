import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '@cloud/platform/new-id';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { bindJob, defineJob } from '@cloud/platform/jobs/job';
import type { Domain } from '@cloud/platform/domain-manifest';
import { defineNotification } from '@cloud/platform/notify/notification-kind';
import { notify } from '@cloud/platform/notify/notify';
import { defineFunction } from '@cloud/platform/operation/define-function';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { publishReviewed, returnReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import { requestReview } from '@cloud/platform/review/request-review';
import { unitById } from '@cloud/organisation/queries';
import type { AppLink } from '@shared/contract/app-link';
import { hasRole } from '@shared/organisation/rules';
import { auditLabels } from '../shared/audit-labels';
import { kitesContract } from '../shared/contract';
import { flyerRoles } from '../shared/flyer-roles';
import { kiteReview, kiteReviewNotifications } from './review';

/** Its migration. */
export const kitesTable = sql`create table if not exists kites (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  colour text not null,
  lent_at timestamptz not null,
  primary key (tenant_id, id)
)`;

const kiteLent = defineNotification({ name: 'kite-lent' });

const remind = defineJob({
  name: 'kites.remind',
  payload: v.object({ personId: v.string(), kiteId: v.string() }),
});

export const kites = defineFunction({
  domain: 'kites',
  contract: kitesContract,
  access: {
    'own-kite': async ({ input, context }) => {
      const { rows } = await sql`select 1 from kites where tenant_id = ${context.tenantId}
        and id = ${input.kiteId} and person_id = ${personOf(context)}`.execute(context.db);
      return rows.length > 0;
    },
    'flies-for-unit': async ({ input, context }) => {
      const unit = await unitById(context.db, context.tenantId, input.unitId);
      return unit !== undefined && fliesAt(context, unit.path);
    },
    'flies-for-design': async ({ input, context }) => {
      const [design] = await kiteReview.load(context, [input.designId], false);
      return design !== undefined && fliesAt(context, design.unitPath);
    },
  },
  handlers: {
    borrow: async ({ input, context }) => {
      const { db, tenantId, now } = context;
      const id = newId();
      const personId = personOf(context);
      await sql`insert into kites values (${tenantId}, ${id}, ${personId}, ${input.colour}, ${now})`.execute(
        db,
      );
      await enqueue(context, remind, { personId, kiteId: id }, { singletonKey: id });
      return { id };
    },
    mine: async ({ context }) => {
      const { rows } = await sql<{ id: string; colour: string }>`select id, colour from kites
        where tenant_id = ${context.tenantId} and person_id = ${personOf(context)}`.execute(
        context.db,
      );
      return { items: rows };
    },
    giveBack: async ({ input, context }) => {
      await sql`delete from kites where tenant_id = ${context.tenantId} and id = ${input.kiteId}`.execute(
        context.db,
      );
      return { done: true as const };
    },
    draw: async ({ input, context }) => {
      const { db, tenantId } = context;
      const { unitId, shape } = input;
      const designId = newId();
      const unit = await unitById(db, tenantId, unitId);
      await sql`insert into kite_designs (tenant_id, id, unit_id, unit_path, shape, drawn_by)
        values (${tenantId}, ${designId}, ${unitId}, ${unit?.path}, ${shape}, ${personOf(context)})`.execute(
        db,
      );
      return { designId, revision: 1 };
    },
    drawings: async ({ input, context }) => {
      const { rows } = await sql<{ total: number }>`select count(*)::int as total from kite_designs
        where tenant_id = ${context.tenantId} and unit_id = ${input.unitId}
          and status = 'draft'`.execute(context.db);
      return { total: rows[0]?.total ?? 0 };
    },
    submitDesign: async ({ input, context }) => {
      await requestReview(context, kiteReview, await locked(context, input));
      return { done: true as const };
    },
    returnDesign: async ({ input, context }) => {
      await returnReviewed(context, kiteReview, await locked(context, input), input.reason);
      return { done: true as const };
    },
    build: async ({ input, context }) => {
      await publishReviewed(context, kiteReview, await locked(context, input));
      return { done: true as const };
    },
  },
});

function fliesAt({ caller }: OperationContext, unitPath: string): boolean {
  return caller.kind === 'person' && hasRole(caller.grants, flyerRoles, unitPath);
}

function locked(context: OperationContext, item: { designId: string; revision: number }) {
  return lockSubjects(context, kiteReview, [{ id: item.designId, revision: item.revision }]);
}

/** A domain's links become part of the type by the line in `app-link.ts`, which this one has not. */
const linkTo = (kiteId: string) => ({ to: 'kite', kiteId }) as object as AppLink;

export const domain: Domain = {
  name: 'kites',
  function: kites,
  jobs: () => [
    bindJob(remind, ({ payload, context }) =>
      notify(context, {
        personId: payload.personId,
        kind: kiteLent,
        title: '风筝借好了',
        body: '玩好了送回来。',
        link: linkTo(payload.kiteId),
        dedupeKey: 'kite',
      }),
    ),
  ],
  personalData: {
    domain: 'kites',
    async export(db, tenantId, personId) {
      const { rows } = await sql<{ colour: string }>`select colour from kites
        where tenant_id = ${tenantId} and person_id = ${personId}`.execute(db);
      return [{ key: 'kites', title: '我借的风筝', labels: { colour: '颜色' }, rows }];
    },
    async erase(db, tenantId, personId) {
      await sql`delete from kites where tenant_id = ${tenantId} and person_id = ${personId}`.execute(
        db,
      );
    },
    kept: [],
  },
  reviewed: [kiteReview],
  notifications: [kiteLent, ...Object.values(kiteReviewNotifications)],
  retention: [],
  auditLabels,
};
