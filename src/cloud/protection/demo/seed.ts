import type { Seeding } from '@cloud/platform/domain-manifest';
import { rightsCentre } from '@shared/protection/rules';
import { keepDirectory } from '../keys/publish-directory';
import { keepStatus } from '../keys/publish-status';
import { unitPath } from '../queries';
import { contextOf, leaveRole, nobody, type Stage } from './act';
import { signDemoLists, type DemoHandler } from './demo-directory';
import { demoHandlerKeys } from './demo-keys';
import { demoKeyFiles, type DemoAccount } from './key-files';
import { playStory } from './play-story';
import { insertRota } from './rota';
import { stories } from './stories';

const players: readonly Omit<DemoHandler, 'personId' | 'handler'>[] = [
  { account: 'case-handler', name: '王晓梅', role: 'case-handler' },
  { account: 'case-handler-night', name: '周琴', role: 'case-handler' },
  { account: 'case-lead', name: '方敏', role: 'case-lead' },
];

/** Handlers with keys, a signed directory, a rota and a dozen cases: the demo's, and no other's. */
export async function seed({ db, services, tenantId, now }: Seeding): Promise<void> {
  const set = await setOf({ db, services, tenantId });
  if (!set) return;
  const { stage, handlers } = set;
  const lists = signDemoLists(tenantId, handlers, now);
  // The role may write all of it, and this is what tries it.
  const context = await contextOf(stage, nobody, now);
  await insertHandlers(stage, handlers, new Date(lists.directory.issued));
  await keepDirectory(context, lists.directory, lists.directoryText, 'demo');
  await keepStatus(context, lists.status, lists.statusText, 'demo');
  await insertRota(stage, handlers, now);
  const cast = { stage, handlers, directoryText: lists.directoryText };
  for (const [number, story] of stories.entries()) await playStory(cast, story, number, now);
  await leaveRole(stage);
}

/** Where the demo plays, and by whom; null where its people are not there. */
export async function setOf({
  db,
  services,
  tenantId,
}: Pick<Seeding, 'db' | 'services' | 'tenantId'>): Promise<{
  stage: Stage;
  handlers: DemoHandler[];
} | null> {
  const centrePath = await unitPath({ db, tenantId }, rightsCentre);
  const handlers = await handlersOf({ db, tenantId });
  if (centrePath === undefined || handlers.length < players.length) return null;
  return { stage: { db, services, tenantId, centrePath }, handlers };
}

async function handlersOf({
  db,
  tenantId,
}: Pick<Stage, 'db' | 'tenantId'>): Promise<DemoHandler[]> {
  const rows = await db
    .selectFrom('identities')
    .where('tenant_id', '=', tenantId)
    .where('provider', '=', 'demo')
    .where(
      'subject',
      'in',
      players.map(({ account }): string => account),
    )
    .select(['subject', 'person_id'])
    .execute();
  return players.flatMap((player, at) => {
    const row = rows.find(({ subject }) => subject === player.account);
    return row ? [{ ...player, personId: row.person_id, handler: `h-demo-${at + 1}` }] : [];
  });
}

async function insertHandlers(
  { db, tenantId }: Stage,
  handlers: readonly DemoHandler[],
  madeAt: Date,
): Promise<void> {
  await db
    .insertInto('protection_handlers')
    .values(
      handlers.map(({ handler, personId, name }) => ({
        tenant_id: tenantId,
        handler,
        person_id: personId,
        name,
      })),
    )
    .execute();
  const keyOf = (account: DemoAccount) => demoHandlerKeys(account).public;
  await db
    .insertInto('protection_keys')
    .values(
      handlers.map(({ account, handler, role }) => ({
        tenant_id: tenantId,
        key_id: keyOf(account).keyId,
        handler,
        unit_id: rightsCentre,
        role,
        signing: keyOf(account).signing,
        recipient: keyOf(account).recipient,
        file: demoKeyFiles[account],
        made_at: madeAt,
      })),
    )
    .execute();
}
