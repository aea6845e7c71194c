import { newId } from '@cloud/platform/ids';
import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { hashSessionToken, newSessionToken } from '../sign-in/session-token';
import { accountOf } from '../staff-sign-in/password/staff-accounts';

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
  await notify(context, {
    personId,
    kind: 'signed-in',
    title: '管理员给你发了重设密码的链接',
    body: '链接一天内有效，只能用一次。你没有要过，就告诉你单位的管理员。',
    link: null,
    dedupeKey: `password-link ${newId()}`,
  });
  context.audit({ target: personId, detail: { reason: input.reason } });
  // Behind the #, which browsers send to nobody: it lands in no log.
  const link = `${services.config.publicOrigin}/console/set-password#${code}`;
  return { link, expiresAt: expiresAt.toISOString() };
};
