import { notify } from '@cloud/platform/notify/notify';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Assurance } from '@shared/people/session-rules';
import { openSession } from '../sign-in/open-session';

const devicesPage = '/domains/people/pages/devices/index';

/** Opens a session of the console and tells its owner, who may know nothing of it. */
export async function openConsoleSession(
  context: OperationContext,
  personId: string,
  { assurance, deviceLabel }: { assurance: Assurance; deviceLabel: string },
): Promise<{ personId: string; token: string; expiresAt: string }> {
  const opened = await openSession(context, personId, { assurance, place: 'console', deviceLabel });
  await notify(context, {
    personId,
    kind: 'signed-in',
    title: '有人用你的账号登录了工作台',
    body: `${deviceLabel}。是你自己，就不用管；不是你，马上点开，让它退出，再改密码。`,
    link: devicesPage,
    dedupeKey: `console-session ${opened.sessionId}`,
  });
  return { personId, token: opened.token, expiresAt: opened.expiresAt };
}
