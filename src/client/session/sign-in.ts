import Taro from '@tarojs/taro';
import { cut } from '@shared/text/characters';
import { api } from '@client/platform/api';
import { newKey } from '@client/platform/random';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from './session-store';

interface Agreed {
  /** The version of the privacy notice that she agreed to with the button. */
  privacyVersion?: string | undefined;
}

/** Signs in with WeChat: its code goes to the server, which asks WeChat who it is. */
export async function signInWithWechat({ privacyVersion }: Agreed = {}): Promise<void> {
  const code = TRANSPORT === 'cloud' ? undefined : (await Taro.login()).code;
  const opened = await api.people.signInWithWechat(
    { code, deviceLabel: deviceLabel(), privacyVersion },
    await freshKey(),
  );
  await begin(opened);
}

/** Signs in with the code that was sent to her telephone. */
export async function signInWithPhone(
  { phone, secret, code }: { phone: string; secret: string; code: string },
  { privacyVersion }: Agreed = {},
): Promise<void> {
  await begin(
    await api.people.signInWithPhone(
      { phone, secret, code, deviceLabel: deviceLabel(), privacyVersion },
      await freshKey(),
    ),
  );
}

/** Signs in as one of the demo accounts; the server knows them in demo mode only. */
export async function signInAsDemo(
  account: string,
  { privacyVersion }: Agreed = {},
): Promise<void> {
  await begin(
    await api.people.signInAsDemo(
      { account, deviceLabel: deviceLabel(), privacyVersion },
      await freshKey(),
    ),
  );
}

/** Ends the session here at once, and on the server as soon as it can be reached. */
export async function signOut(): Promise<void> {
  const ended = api.people.signOut({}, await freshKey());
  await ended.catch(() => undefined);
  leave();
}

/** Forgets everything of this person on this phone. */
export function leave(): void {
  sessionStore.getState().end();
  queryClient.clear();
}

async function begin(opened: { personId: string; token: string | null }): Promise<void> {
  sessionStore.getState().begin(opened);
  await carryCareMode();
  // What was loaded as a stranger may look different now.
  void queryClient.invalidateQueries();
}

/** Large type that she switched on before signing in stays on. */
async function carryCareMode(): Promise<void> {
  if (!sessionStore.getState().careMode) return;
  await api.people.setCareMode({ on: true }, await freshKey()).catch(() => undefined);
}

async function freshKey() {
  return { context: { idempotencyKey: await newKey() } };
}

/** "小米 13 · 微信": how she knows this device again in the list of her devices. */
function deviceLabel(): string {
  if (process.env.TARO_ENV !== 'weapp') return `${webDevice()} · 浏览器`;
  const { model } = Taro.getDeviceInfo();
  return cut(`${model || '手机'} · 微信`, 60);
}

function webDevice(): string {
  const agent = navigator.userAgent;
  if (/iphone|ipad/i.test(agent)) return '苹果手机';
  if (/android/i.test(agent)) return '安卓手机';
  return '电脑';
}
