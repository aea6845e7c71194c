import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { NotificationKind } from '@cloud/platform/notify/notification-kind';
import { notify } from '@cloud/platform/notify/notify';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

const words = {
  reminder: '你有一个预约',
  change: '你有一个预约要改时间',
  moved: '你有一个预约改了时间',
  over: '你有一个预约取消了',
  offer: '你等的预约有空了',
} as const;

interface Told {
  personId: string | null;
  kind: NotificationKind;
  says: keyof typeof words;
  /** The same event always gives the same key. */
  dedupeKey: string;
  /** Not sent any more after this. */
  usefulUntil: Date;
}

/**
 * One sentence, also inside the app: no service, no name, no place, no time. Without an account nobody is
 * told; the desk does it.
 */
export async function tellHer(context: Context, told: Told): Promise<void> {
  if (told.personId === null) return;
  const title = words[told.says];
  await notify(context, {
    personId: told.personId,
    kind: told.kind,
    title,
    body: '打开就能看到。',
    link: { to: 'appointments' },
    dedupeKey: told.dedupeKey,
    values: { title, time: title, place: title, note: title },
    usefulUntil: told.usefulUntil,
  });
}
