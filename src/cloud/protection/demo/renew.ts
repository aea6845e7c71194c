import { sql } from 'kysely';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { openDirectory, type DirectoryStatement } from '@shared/envelope/directory/directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { trialHours } from '@shared/protection/rules';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { keepDirectory } from '../keys/publish-directory';
import { keepStatus } from '../keys/publish-status';
import { currentDirectory, newestStatuses } from '../queries';
import { contextOf, leaveRole, nobody, type Stage } from './act';
import { demoStatus, renewedDirectory, type DemoHandler } from './demo-directory';
import { playStory } from './play-story';
import { insertDuties } from './rota';
import { setOf } from './seed';
import { stories } from './stories';

const dayMs = 86_400_000;
/** A list that ends sooner is signed anew, a statement that is older as well. */
const directoryDays = 60;
const statusDays = 7;
/** A rota that ends sooner goes on. */
const rotaDays = 14;

/**
 * A demo that is started again months later is as alive as on its first day: its signed list, its rota and
 * its daily trial go on. What visitors have made of it stays.
 */
export async function renew({ db, services, tenantId, now }: Seeding): Promise<void> {
  const set = await setOf({ db, services, tenantId });
  if (!set) return;
  const { stage, handlers } = set;
  const directoryText = await renewLists(stage, handlers, now);
  await renewRota(stage, handlers, now);
  if (directoryText !== null) await renewTrial(stage, { handlers, directoryText }, now);
  await leaveRole(stage);
}

/** The list that is current now; null for one that the demo's root did not sign. */
async function renewLists(
  stage: Stage,
  handlers: readonly DemoHandler[],
  now: Date,
): Promise<string | null> {
  const context = await contextOf(stage, nobody, now);
  const current = await currentDirectory(context);
  const read = current && signedByDemo(current.text);
  if (!read) return null;
  const [status] = await newestStatuses(context, 1);
  const isEnding = Date.parse(read.expires) - now.getTime() < directoryDays * dayMs;
  const lists = isEnding ? renewedDirectory(read, handlers, now) : null;
  if (lists) await keepDirectory(context, lists.directory, lists.text, 'demo');
  const version = lists?.directory.version ?? read.version;
  const isOld = !status || now.getTime() - status.signed_at.getTime() > statusDays * dayMs;
  if (lists || isOld) {
    const said = demoStatus(stage.tenantId, { number: (status?.number ?? 0) + 1, version, now });
    await keepStatus(context, said.status, said.text, 'demo');
  }
  return lists?.text ?? current.text;
}

function signedByDemo(text: string): DirectoryStatement | null {
  try {
    return openDirectory(text, bytesFromBase64url(demoRoot.root));
  } catch {
    return null;
  }
}

async function renewRota(stage: Stage, handlers: readonly DemoHandler[], now: Date): Promise<void> {
  const { db, tenantId } = stage;
  await contextOf(stage, nobody, now);
  const { last } = await db
    .selectFrom('protection_duties')
    .where('tenant_id', '=', tenantId)
    .select((row) => row.fn.max('ends_at').as('last'))
    .executeTakeFirstOrThrow();
  const ends = last === null ? now : new Date(last);
  if (ends.getTime() - now.getTime() > rotaDays * dayMs) return;
  const yesterday = addDays(shanghaiDate(now), -1);
  const lastDay = shanghaiDate(ends);
  await insertDuties(stage, handlers, { from: lastDay > yesterday ? lastDay : yesterday, now });
  await db
    .updateTable('protection_contacts')
    .set({ tested_at: now })
    .where('tenant_id', '=', tenantId)
    .where(
      'handler',
      'in',
      handlers.map(({ handler }) => handler),
    )
    .execute();
}

async function renewTrial(
  stage: Stage,
  cast: { handlers: readonly DemoHandler[]; directoryText: string },
  now: Date,
): Promise<void> {
  const trial = stories.find(({ reporter }) => reporter === 'drill');
  if (!trial || !(await isTrialDue(stage, now))) return;
  // A number that no other story has, and another one each hour.
  const number = stories.length + Math.floor(now.getTime() / 3_600_000);
  await playStory({ stage, ...cast }, trial, number, now);
}

/** The clock may look: the trial is nobody's case. */
async function isTrialDue(stage: Stage, now: Date): Promise<boolean> {
  await contextOf(stage, nobody, now);
  await sql`select set_config('app.actor', 'job', true)`.execute(stage.db);
  const { rows } = await sql<{ is_there: boolean }>`
    select exists (select from protection_cases
      where tenant_id = ${stage.tenantId} and reporter = 'drill'
        and received_at > ${new Date(now.getTime() - trialHours * 3_600_000)}) as is_there`.execute(
    stage.db,
  );
  return !rows[0]?.is_there;
}
