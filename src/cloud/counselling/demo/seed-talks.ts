import type { Seeding } from '@cloud/platform/domain-manifest';
import { talkContract } from '@shared/counselling/talk/talk-contract';
import { enrolTalkKey } from '../talk/enrol-talk-key';
import { publishTalkDirectory } from '../talk/publish-talk-directory';
import { talkKeyFiles, type TalkAccount } from './talk-key-files';
import { signTalkList, talkKeysOf, talkStatus, type TalkPlayer } from './talk-keys';
import { asPlayer, contextOf, errorsOf, leaveRole, type Stage } from './talk-stage';
import { playTalk } from './play-talk';
import { talkStories } from './talk-stories';

const house = 'xiaohaixing-room';
const names: Record<TalkAccount, string> = {
  counsellor: '林老师',
  'counselling-supervisor': '小海星督导',
};
const dayMs = 86_400_000;

/** A counsellor and a supervisor with keys, a signed list, and a few talks: the demo's, and no other's. */
export async function seedTalks(seeding: Seeding): Promise<void> {
  const { now, tenantId } = seeding;
  const found = await playersOf(seeding);
  const [counsellor, supervisor] = found;
  // Without its people, or outside the demo, nobody would believe the list.
  if (!counsellor || !supervisor || !seeding.services.config.demo) return;
  const players: TalkPlayer[] = [];
  for (const player of found) {
    players.push({ ...player, handler: await enrol(seeding, player, now) });
  }
  const hours = await hoursWith(seeding, now);
  const context = await contextOf(seeding, asPlayer(supervisor), now);
  const errors = errorsOf(talkContract.publishTalkDirectory);
  const list = signTalkList(tenantId, players, now);
  for (const input of [
    { kind: 'directory', text: list },
    { kind: 'status', text: talkStatus(tenantId, 1, 1, now) },
  ] as const) {
    await publishTalkDirectory({ input, context, errors });
  }
  for (const [number, story] of talkStories.entries()) {
    const hour = hours[story.hour].shift();
    if (hour) await playTalk(seeding, { players, story, hour, number, now });
  }
  await leaveRole(seeding);
}

async function playersOf({
  db,
  tenantId,
}: Pick<Stage, 'db' | 'tenantId'>): Promise<Omit<TalkPlayer, 'handler'>[]> {
  const accounts: readonly TalkAccount[] = ['counsellor', 'counselling-supervisor'];
  const unit = await db
    .selectFrom('units')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', house)
    .select('path')
    .executeTakeFirst();
  const rows = await db
    .selectFrom('identities')
    .where('tenant_id', '=', tenantId)
    .where('provider', '=', 'demo')
    .where('subject', 'in', [...accounts])
    .select(['subject', 'person_id'])
    .execute();
  return accounts.flatMap((account) => {
    const row = rows.find(({ subject }) => subject === account);
    if (!row || !unit) return [];
    const name = names[account];
    return [{ account, name, personId: row.person_id, unitId: house, unitPath: unit.path }];
  });
}

/** As the server names her: by her calendar, or by a name that is drawn. */
async function enrol(
  stage: Stage,
  player: Omit<TalkPlayer, 'handler'>,
  now: Date,
): Promise<string> {
  const { signing, recipient } = talkKeysOf(player.account).public;
  const context = await contextOf(stage, asPlayer(player), new Date(now.getTime() - 40 * dayMs));
  const input = { unitId: house, signing, recipient, file: talkKeyFiles[player.account] };
  const { handler } = await enrolTalkKey({
    input,
    context,
    errors: errorsOf(talkContract.enrolTalkKey),
  });
  await leaveRole(stage);
  return handler;
}

export interface DemoHour {
  id: string;
  personId: string;
  startsAt: Date;
}

/** Her hours with an account of the demo's crowd: the latest that are over, the next that come. */
async function hoursWith({ db, tenantId }: Stage, now: Date) {
  const rows = await db
    .selectFrom('counselling_appointments as a')
    .innerJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.counsellor_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('c.name', '=', names.counsellor)
    .where('c.unit_id', '=', house)
    .where('a.state', 'in', ['booked', 'done'])
    .where('a.person_id', 'is not', null)
    .orderBy('a.starts_at')
    .select(['a.id', 'a.person_id as personId', 'a.starts_at as startsAt'])
    .execute();
  const hours: DemoHour[] = rows.flatMap(({ personId, ...row }) =>
    personId === null ? [] : [{ ...row, personId }],
  );
  return {
    over: hours.filter(({ startsAt }) => startsAt < now).reverse(),
    'to come': hours.filter(({ startsAt }) => startsAt >= now),
  };
}
