import { setTimeout as sleep } from 'node:timers/promises';
import { enqueue } from '../jobs/enqueue';
import { bindJob, defineJob, noPayload, type BoundJob, type JobContext } from '../jobs/job';
import type { Services } from '../services';
import type { Anchor } from './anchor';
import { auditKey } from './audit-key';
import { keepAnchored } from './keep-anchored';
import { openAnchor } from './open-anchor';
import type { AuditSigningKey, Seal } from './seal';
import { sealRows } from './seal-rows';
import { lastSeal } from './seals';

/** Rows in one seal: what is held in memory, and hashed in one turn of the event loop. */
const rowsInSeal = 500;
/** After each seal the job rests so many times as long as it took: who signs up goes first. */
const restTimes = 3;
/** After this a run leaves the rest to the next one, which comes at once. Milliseconds. */
const longestRun = 20_000;

const sealJob = defineJob({ name: 'platform.seal-audit', payload: noPayload, everySeconds: 60 });

/** Every minute: the new audit rows are sealed, and the seals brought out of the database. */
export function sealingJobs({ config }: Pick<Services, 'config'>): readonly BoundJob[] {
  return [
    bindJob(sealJob, async ({ context }) => {
      const anchor = openAnchor(config, context.tenantId);
      const { isLeft } = await sealAudit(context, { anchor, key: await auditKey(config) });
      // A rush writes more than a run seals: the next one does not wait for its minute.
      if (isLeft) await enqueue(context, sealJob, {}, { singletonKey: 'the rest' });
    }),
  ];
}

type Context = Pick<JobContext, 'db' | 'tenantId' | 'services'>;

export interface SealingTools {
  anchor: Anchor;
  key: AuditSigningKey;
  /** Rows in one seal, for tests. */
  most?: number;
  /** Milliseconds of one run, for tests. */
  longest?: number;
}

/**
 * Seals what is in no seal yet and anchors what is not anchored yet. An anchor that does not answer
 * stops neither commands nor seals: it is an alarm in the log, and gets all of them later.
 * @returns whether its time was over before it had sealed all
 */
export async function sealAudit(
  context: Context,
  tools: SealingTools,
): Promise<{ isLeft: boolean }> {
  const { db, tenantId, services } = context;
  const { anchor, key, most = rowsInSeal, longest = longestRun } = tools;
  const newest = await lastSeal(db, tenantId);
  const head = await askHead(services, anchor, newest);

  const anchoredId = head === unreachable ? 0 : (head?.id ?? 0);
  const endAt = performance.now() + longest;
  let isLeft = true;
  while (isLeft) {
    const begunAt = performance.now();
    const now = services.clock.now();
    const seal = await sealRows(db, { tenantId, key, now, anchoredId, most });
    isLeft = seal?.rowCount === most;
    if (!isLeft || performance.now() >= endAt) break;
    const rest = (performance.now() - begunAt) * restTimes;
    await sleep(Math.min(rest, Math.max(0, endAt - performance.now())));
  }
  if (head === unreachable) return { isLeft };

  try {
    const now = services.clock.now();
    const { agrees } = await keepAnchored(db, tenantId, anchor, { head, now });
    if (!agrees) services.log.error({ alarm: 'audit-anchor-disagrees', seal: head?.id });
  } catch (error) {
    alarm(services, error);
  }
  return { isLeft };
}

const unreachable = Symbol('unreachable');

async function askHead(
  services: Services,
  anchor: Anchor,
  newest: Seal | null,
): Promise<Seal | null | typeof unreachable> {
  try {
    return await anchor.head(newest?.id ?? 0);
  } catch (error) {
    alarm(services, error);
    return unreachable;
  }
}

/** Name and code only: the message may hold addresses. */
function alarm({ log }: Services, error: unknown): void {
  const known = typeof error === 'object' && error !== null ? error : {};
  const reason = 'name' in known ? String(known.name) : 'unknown';
  const code = 'code' in known ? String(known.code) : undefined;
  log.error({ alarm: 'audit-anchor-unreachable', reason, code });
}
