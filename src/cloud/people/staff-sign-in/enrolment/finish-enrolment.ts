import { newId } from '@cloud/platform/ids';
import { notify } from '@cloud/platform/notify/notify';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { openConsoleSession } from '../open-console-session';
import { recoveryCodesLeft, replaceRecoveryCodes } from '../second-factor/recovery-codes';
import { dropTickets } from '../second-factor/tickets';

interface Made {
  purpose: string;
  personId: string;
  factor: 'totp' | 'passkey';
  deviceLabel: string;
}

const words = { totp: '动态码', passkey: '通行密钥' };

/** The session of a first sign-in, and codes for paper for whoever has none; she is told. */
export async function finishEnrolment(context: OperationContext, made: Made) {
  const { purpose, personId, factor, deviceLabel } = made;
  await dropTickets(context, personId);
  const hasCodes = (await recoveryCodesLeft(context, personId)) > 0;
  const recoveryCodes = hasCodes ? [] : await replaceRecoveryCodes(context, personId);
  context.audit({ target: personId, detail: { factor, purpose } });
  await notify(context, {
    personId,
    kind: 'signed-in',
    title: `你的账号加了${words[factor]}`,
    body: '以后登录工作台要用到它。不是你加的，马上告诉管理员。',
    link: null,
    dedupeKey: `factor ${newId()}`,
  });
  if (purpose !== 'enrol') return { session: null, recoveryCodes };
  const assurance = factor === 'totp' ? 'password+totp' : 'passkey';
  const session = await openConsoleSession(context, personId, { assurance, deviceLabel });
  return { session, recoveryCodes };
}
