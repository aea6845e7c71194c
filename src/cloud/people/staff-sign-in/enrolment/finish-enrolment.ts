import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { openConsoleSession } from '../open-console-session';
import { recoveryCodesLeft, replaceRecoveryCodes } from '../second-factor/recovery-codes';
import { dropTickets } from '../second-factor/tickets';
import { notifyMethodChanged } from '../../sign-in-methods/notify-method-changed';

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
  await notifyMethodChanged(context, personId, {
    what: `加了${words[factor]}`,
    ifNotHer: '不是你加的，马上告诉你单位的管理员。',
    dedupeKey: `factor ${newId()}`,
  });
  if (purpose !== 'enrol') return { session: null, recoveryCodes };
  const assurance = factor === 'totp' ? 'password+totp' : 'passkey';
  const session = await openConsoleSession(context, personId, { assurance, deviceLabel });
  return { session, recoveryCodes };
}
