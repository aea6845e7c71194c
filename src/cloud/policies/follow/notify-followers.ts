import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '@cloud/platform/database/schema.generated';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import { notifyAudience } from '@cloud/platform/notify/notify-audience';
import type { Message } from '@cloud/platform/notify/notify';
import { listTitle } from '@shared/policies/rules';
import { topicNames } from '@shared/policies/topics';
import { shanghaiDate } from '@shared/time/shanghai';
import { policyChanged, policyEnded, policyNew } from '../notifications';
import { policyById, revisionOf } from '../queries';
import { readDraft } from '../read-draft';
import { followersPage, topicFollowersPage } from './follows';

const uuid = v.pipe(v.string(), v.uuid());

/** Notifies whoever follows, once a publication cannot be undone any more. */
export const notifyOfVersion = defineJob({
  name: 'policies.notify-of-version',
  payload: v.object({ policyId: uuid, version: v.number() }),
  lostAfterSeconds: 600,
});

export const notifyOfWithdrawal = defineJob({
  name: 'policies.notify-of-withdrawal',
  payload: v.object({ withdrawalId: uuid }),
  lostAfterSeconds: 600,
});

/** Policies whose last day is over: a day comes by itself, so somebody has to look. */
export const notifyOfEnds = defineJob({
  name: 'policies.notify-of-ends',
  payload: noPayload,
  everySeconds: 3600,
  lostAfterSeconds: 600,
});

export const followJobs: BoundJob[] = [
  bindJob(notifyOfVersion, ({ payload, context }) => sendOfVersion(context, payload)),
  bindJob(notifyOfWithdrawal, ({ payload, context }) =>
    sendOfWithdrawal(context, payload.withdrawalId),
  ),
  bindJob(notifyOfEnds, ({ context }) => sendOfEnds(context)),
];

async function sendOfVersion(
  context: JobContext,
  { policyId, version }: { policyId: string; version: number },
): Promise<void> {
  const { db, tenantId, now } = context;
  // Undone meanwhile, and the row is gone.
  const row = await db
    .selectFrom('policy_versions')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .where('version', '=', version)
    .select(['revision', 'told_at'])
    .executeTakeFirst();
  if (!row || row.told_at !== null) return;
  const revision = await revisionOf(db, tenantId, policyId, row.revision);
  if (!revision) return;
  const draft = readDraft(revision.draft);
  const title = listTitle(draft);
  const link = { to: 'policy', policyId } as const;
  if (version === 1) {
    await notifyAudience(context, {
      next: (of, after, limit) =>
        topicFollowersPage(of, tenantId, { topics: draft.topics, after, limit }),
      keyOf: (personId) => personId,
      messageOf: (personId): Message => ({
        personId,
        kind: policyNew,
        title: '有一条新政策',
        body: `${draft.topics.map((topic) => topicNames[topic]).join('、')}：${title}`,
        link,
        dedupeKey: `policy-version ${policyId} ${version}`,
      }),
    });
  } else {
    await notifyFollowers(context, policyId, {
      kind: policyChanged,
      title: '你关注的政策变了',
      body: `${title}：${draft.whatChanged ?? '内容有改动，点开看改了什么'}`,
      link,
      dedupeKey: `policy-version ${policyId} ${version}`,
    });
  }
  await db
    .updateTable('policy_versions')
    .set({ told_at: now })
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .where('version', '=', version)
    .execute();
}

async function sendOfWithdrawal(context: JobContext, id: string): Promise<void> {
  const { db, tenantId, now } = context;
  const row = await db
    .selectFrom('policy_withdrawals')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(['policy_id', 'revision', 'told_at'])
    .executeTakeFirst();
  if (!row || row.told_at !== null) return;
  const revision = await revisionOf(db, tenantId, row.policy_id, row.revision);
  if (!revision) return;
  await notifyFollowers(context, row.policy_id, {
    ...ended(listTitle(readDraft(revision.draft)), id),
    // Its page is gone; there are others beside it.
    link: { to: 'page', page: 'policies' },
  });
  await db
    .updateTable('policy_withdrawals')
    .set({ told_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

const endsAtOnce = 200;

async function sendOfEnds(context: JobContext): Promise<void> {
  const { db, tenantId, now } = context;
  const over = await db
    .selectFrom('policies')
    .where('tenant_id', '=', tenantId)
    .where('live_until', '<', shanghaiDate(now))
    .where((eb) => eb.or([eb('end_told', 'is', null), eb('end_told', '<>', eb.ref('live_until'))]))
    .orderBy('live_until')
    .limit(endsAtOnce)
    .select(['id', 'live_until'])
    .execute();
  for (const { id, live_until: until } of over) {
    const row = await policyById(db, tenantId, id);
    if (!row || row.live === null || until === null) continue;
    await notifyFollowers(context, id, {
      ...ended(listTitle(readDraft(row.live)), `${id} ${until}`),
      link: { to: 'policy', policyId: id },
    });
    await markEnd(db, tenantId, id, until);
  }
}

function markEnd(db: Kysely<Database>, tenantId: string, id: string, until: string) {
  return db
    .updateTable('policies')
    .set({ end_told: until })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

function ended(title: string, key: string): Omit<Message, 'personId' | 'link'> {
  return {
    kind: policyEnded,
    title: '你关注的政策结束了',
    body: `${title}：不再受理。已经交了材料的，问问窗口。`,
    dedupeKey: `policy-ended ${key}`,
  };
}

function notifyFollowers(
  context: JobContext,
  policyId: string,
  message: Omit<Message, 'personId'>,
): Promise<void> {
  return notifyAudience(context, {
    next: (of, after, limit) => followersPage(of, context.tenantId, { policyId, after, limit }),
    keyOf: (personId) => personId,
    messageOf: (personId) => ({ ...message, personId }),
  });
}
