import { holdersNearest } from '@cloud/organisation/queries';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import { notifyMany } from '@cloud/platform/notify/notify-many';
import { writerRoles } from '@shared/organisation/roles';
import { duesOf, listTitle } from '@shared/policies/rules';
import type { DueItem } from '@shared/policies/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { policyDue } from '../notifications';
import { inForcePage, type PolicyRow } from '../queries';
import { readDraft } from '../read-draft';

/** Tells those who write for a unit which of its public policies has a source or a figure to be checked. */
export const warnOfDues = defineJob({
  name: 'policies.warn-of-dues',
  payload: noPayload,
  everySeconds: 6 * 3600,
  lostAfterSeconds: 600,
});

export const dueJobs: BoundJob[] = [bindJob(warnOfDues, ({ context }) => warnAll(context))];

const pageSize = 100;

async function warnAll(context: JobContext): Promise<void> {
  const { db, tenantId, now } = context;
  const today = shanghaiDate(now);
  let after: string | null = null;
  let rows: PolicyRow[];
  do {
    rows = await inForcePage(db, tenantId, { after, today, limit: pageSize });
    for (const row of rows) await warnOf(context, row, today);
    after = rows.at(-1)?.id ?? null;
  } while (rows.length === pageSize);
}

/** Once for each thing and its date: checked again, it is another date. */
async function warnOf(context: JobContext, row: PolicyRow, today: string): Promise<void> {
  const { db, tenantId, now } = context;
  const draft = readDraft(row.live);
  const dues = duesOf(draft, today);
  if (dues.length === 0) return;
  await inTransaction(db, async (trx) => {
    const path = row.unit_path;
    const people = await holdersNearest(trx, tenantId, { path, roles: writerRoles, onDate: today });
    const messages = people.flatMap((personId) =>
      dues.map((item) => ({
        personId,
        kind: policyDue,
        title: '有政策要核对',
        body: `${listTitle(draft)}：${wordsOf(item)}`,
        link: null,
        dedupeKey: `policy-due ${row.id} ${item.kind} ${item.what} ${item.on ?? ''}`,
      })),
    );
    await notifyMany({ db: trx, tenantId, now }, messages);
  });
}

function wordsOf({ kind, what, on }: Pick<DueItem, 'kind' | 'what' | 'on'>): string {
  switch (kind) {
    case 'source-old':
      return `来源“${what}”上次是 ${on ?? ''} 核对的，请再看一遍`;
    case 'figure-ending':
      return `“${what}”的数到 ${on ?? ''} 为止，请填下一个`;
    case 'figure-missing':
      return `“${what}”今天没有数，居民看到的是待核实`;
    case 'policy-ending':
      return `到 ${on ?? ''} 结束，续不续请改`;
  }
}
