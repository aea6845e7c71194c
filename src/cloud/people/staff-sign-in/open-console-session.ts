import { notify } from '@cloud/platform/notify/notify';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Assurance } from '@shared/people/session-rules';
import { openSession } from '../sign-in/open-session';
import { makeKnownBrowser } from './known-browser';
import { signedIn } from '../notifications';

interface OpenedConsole {
  personId: string;
  token: string;
  expiresAt: string;
  knownBrowser: string;
}

/** Opens a session of the console and tells its owner, who may know nothing of it. */
export async function openConsoleSession(
  context: OperationContext,
  personId: string,
  { assurance, deviceLabel }: { assurance: Assurance; deviceLabel: string },
): Promise<OpenedConsole> {
  const opened = await openSession(context, personId, { assurance, place: 'console', deviceLabel });
  await notify(context, {
    personId,
    kind: signedIn,
    title: '有人用你的账号登录了工作台',
    body: `${deviceLabel}。是你自己，就不用管；不是你，马上点开，让它退出，再改密码。`,
    link: { to: 'devices' },
    dedupeKey: `console-session ${opened.sessionId}`,
  });
  const { token, expiresAt } = opened;
  return { personId, token, expiresAt, knownBrowser: makeKnownBrowser(context, personId) };
}
