import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Config } from '@cloud/platform/config';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { notify } from '@cloud/platform/notify/notify';
import { personIdByIdentity } from '@cloud/people/queries';
import { shanghaiDate } from '@shared/time/shanghai';
import { invitationPage } from './invite-to-role';
import { hashCode, hashNumber, installerInvitations } from './invitations';
import { invitation } from '../notifications';

const HOURS = 24;

interface Installation {
  db: Kysely<Database>;
  tenantId: string;
  config: Config;
  now: Date;
}

export type FirstAdmin =
  | { status: 'invited'; link: string; page: string; expiresAt: Date; isNotified: boolean }
  /** From then on administrators invite. */
  | { status: 'has-administrator' }
  /** The county's units are loaded by the first start, or by `npm run migrate`. */
  | { status: 'no-units' };

/** Whether somebody administers the whole installation. */
export async function hasAdministrator(
  db: Kysely<Database>,
  tenantId: string,
  now: Date,
): Promise<boolean> {
  const today = shanghaiDate(now);
  const row = await db
    .selectFrom('grants')
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'platform-admin')
    .where('revoked_at', 'is', null)
    .where('starts_on', '<=', today)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Invites the first administrator of the county, in the name of the installation. Good once and for a
 * day; an earlier one that was not used is withdrawn. With a number only she who proved it may accept,
 * and where she is known already she finds it among her messages.
 * @param phone mainland mobile number, 11 digits
 */
export function inviteFirstAdmin(
  installation: Installation,
  phone: string | undefined,
): Promise<FirstAdmin> {
  const { tenantId, config, now } = installation;
  return installation.db.transaction().execute(async (db): Promise<FirstAdmin> => {
    if (await hasAdministrator(db, tenantId, now)) return { status: 'has-administrator' };
    const county = await db
      .selectFrom('units')
      .where('tenant_id', '=', tenantId)
      .where('parent_id', 'is', null)
      .orderBy('position')
      .select(['id', 'name'])
      .executeTakeFirst();
    if (!county) return { status: 'no-units' };
    await installerInvitations(db, tenantId)
      .set({ state: 'withdrawn', settled_at: now })
      .where('state', '=', 'open')
      .execute();

    const id = newId();
    const code = randomBytes(16).toString('base64url');
    const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
    await db
      .insertInto('role_invitations')
      .values({
        tenant_id: tenantId,
        id,
        code_hash: hashCode(code),
        role: 'platform-admin',
        unit_id: county.id,
        phone_hash: phone === undefined ? null : hashNumber({ services: { config } }, phone),
        phone_masked: phone === undefined ? null : `${phone.slice(0, 3)}****${phone.slice(7)}`,
        role_ends_on: null,
        invited_by: null,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    const page = `${invitationPage}?code=${code}`;
    // Behind the #, which browsers send to nobody: it lands in no log.
    const link = `${config.publicOrigin}/${invitationPage}#code=${code}`;
    const known = phone && (await personIdByIdentity(db, tenantId, 'phone', phone));
    if (known) {
      await notify(
        { db, tenantId, now },
        {
          personId: known,
          kind: invitation,
          title: `${county.name}邀请你做平台管理员`,
          body: `点开看看，${HOURS} 小时内有效。不想做，也请点开说一声。`,
          link: { to: 'invitation', code },
          dedupeKey: `invitation ${id}`,
        },
      );
    }
    await db
      .insertInto('audit_rows')
      .values({
        tenant_id: tenantId,
        at: now,
        actor: 'operator',
        operation: 'organisation.inviteFirstAdmin',
        target: id,
        unit_id: county.id,
        detail: JSON.stringify({ role: 'platform-admin', byNumber: phone !== undefined }),
      })
      .execute();
    return { status: 'invited', link, page, expiresAt, isNotified: Boolean(known) };
  });
}
