import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { accountOf } from '../staff-sign-in/password/staff-accounts';
import { passkeysOf, relyingParty } from '../staff-sign-in/second-factor/passkeys';
import { recoveryCodesLeft } from '../staff-sign-in/second-factor/recovery-codes';
import { totpOf } from '../staff-sign-in/second-factor/totp';

export const staffAccount: Handler<typeof peopleContract.staffAccount> = async ({ context }) => {
  const personId = personOf(context);
  const account = await accountOf(context, personId);
  const totp = await totpOf(context, personId);
  const passkeys = await passkeysOf(context, personId);
  return {
    userName: account?.user_name ?? null,
    passwordSetAt: account?.password_set_at.toISOString() ?? null,
    totpSince: totp?.created_at.toISOString() ?? null,
    passkeys: passkeys.map((row) => ({
      id: row.id,
      label: row.label,
      createdAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
    recoveryCodesLeft: await recoveryCodesLeft(context, personId),
    passkeysPossible: relyingParty(context.services.config) !== null,
  };
};
