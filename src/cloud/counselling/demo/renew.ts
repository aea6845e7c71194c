import type { Seeding } from '@cloud/platform/domain-manifest';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { openDirectory } from '@shared/envelope/directory/directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { newestDirectory, newestStatuses } from '../talk/queries';
import { renewedTalkList, talkStatus } from './talk-keys';
import { contextOf, leaveRole } from './talk-stage';

/** A list that ends sooner is signed anew. */
const endingDays = 60;
/** A statement that is older is said again. */
const statusDays = 7;
const dayMs = 86_400_000;

/** A demo that is started again months later goes on: its signed list, and what is said of it every week. */
export async function renew(seeding: Seeding): Promise<void> {
  const { tenantId, now } = seeding;
  const { db } = await contextOf(seeding, { kind: 'anonymous' }, now);
  const current = await newestDirectory({ db, tenantId });
  if (current && isOurs(current.text)) {
    const text = renewedTalkList(current.text, now, endingDays);
    const version = current.version + (text === null ? 0 : 1);
    const by = { published_by: 'demo', published_at: now };
    if (text !== null) {
      await db
        .insertInto('counselling_directories')
        .values({ tenant_id: tenantId, version, text, ...by })
        .execute();
    }
    const [status] = await statusesOf();
    const isOld = !status || now.getTime() - status.published_at.getTime() > statusDays * dayMs;
    if (text !== null || isOld) {
      const [newest] = await newestStatuses({ db, tenantId }, 1);
      const number = (newest?.number ?? 0) + 1;
      await db
        .insertInto('counselling_statuses')
        .values({
          tenant_id: tenantId,
          number,
          text: talkStatus(tenantId, version, number, now),
          ...by,
        })
        .execute();
    }
  }
  await leaveRole(seeding);

  function statusesOf() {
    return db
      .selectFrom('counselling_statuses')
      .where('tenant_id', '=', tenantId)
      .orderBy('number', 'desc')
      .limit(1)
      .select('published_at')
      .execute();
  }
}

function isOurs(text: string): boolean {
  try {
    openDirectory(text, bytesFromBase64url(talkDemoRoot.root));
    return true;
  } catch {
    return false;
  }
}
