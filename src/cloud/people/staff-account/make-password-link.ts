import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { recordView } from '../lookup/record-view';
import { hashSessionToken, newSessionToken } from '../sign-in/session-token';
import { accountOf } from '../staff-sign-in/password/staff-accounts';
import { notifyMethodChanged } from '../sign-in-methods/notify-method-changed';

const HOURS = 24;

export const makePasswordLink: Handler<typeof peopleContract.makePasswordLink> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, services } = context;
  const { personId } = input;
  if (!(await accountOf(context, personId))) throw errors.NO_STAFF_ACCOUNT();
  const code = newSessionToken();
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
  await db
    .insertInto('password_links')
    .values({
      tenant_id: tenantId,
      code_hash: hashSessionToken(code),
      person_id: personId,
      made_by: personOf(context),
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  await notifyMethodChanged(context, personId, {
    what: '可以用管理员给的链接重设密码',
    ifNotHer: '链接一天内有效，只能用一次。你没有要过，就告诉你单位的管理员。',
    dedupeKey: `password-link ${newId()}`,
  });
  const operation = 'people.makePasswordLink';
  const { reason } = input;
  const kept = await recordView(context, { personId, unitId: null, operation, reason });
  context.audit({ target: personId, detail: kept });
  // Behind the #, which browsers send to nobody: it lands in no log.
  const link = `${services.config.publicOrigin}/console/set-password#${code}`;
  return { link, expiresAt: expiresAt.toISOString() };
};
