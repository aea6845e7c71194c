import { people } from '@cloud/people';
import type { SmsMessage } from '@cloud/platform/sms/sms';
import type { World } from '@tests/support/test-world';

/** A provider that keeps what it was to send. */
export function recordingSms() {
  const sent: SmsMessage[] = [];
  const service = {
    send: async (message: SmsMessage) => {
      sent.push(message);
      return { status: 'sent' } as const;
    },
  };
  const lastTo = (phone: string) => sent.filter(({ to }) => to === phone).at(-1);
  return { sent, service, codeTo: (phone: string) => lastTo(phone)?.params.code ?? '' };
}

type Sms = ReturnType<typeof recordingSms>;
interface Person {
  token: string;
}

/** Asks for a code and gives what only the asking screen and the phone with the number know. */
export async function askForCode(
  world: World,
  sms: Sms,
  phone: string,
  purpose: 'sign-in' | 'link',
  as?: Person,
) {
  // One SMS a minute for each number.
  world.clock.advance(61_000);
  const { secret } = await world.call(people, 'requestSmsCode', { phone, purpose }, { as });
  return { phone, secret, code: sms.codeTo(phone) };
}

/** Links a number with the code that was sent to it. */
export async function link(world: World, sms: Sms, phone: string, as: Person) {
  const asked = await askForCode(world, sms, phone, 'link', as);
  return world.send(people, 'linkPhone', asked, { as });
}

export async function signIn(world: World, sms: Sms, phone: string) {
  const asked = await askForCode(world, sms, phone, 'sign-in');
  return world.send(people, 'signInWithPhone', asked);
}

/** Confirms by the first number of the account that it is she. */
export async function confirm(world: World, sms: Sms, phone: string, as: Person) {
  const { numbers } = await world.call(people, 'signInMethods', {}, { as });
  const numberId = numbers.find((number) => number.phone.endsWith(phone.slice(-4)))?.id ?? '';
  world.clock.advance(61_000);
  const { secret } = await world.call(people, 'requestConfirmCode', { numberId }, { as });
  const input = { numberId, secret, code: sms.codeTo(phone) };
  return world.send(people, 'confirmItsMe', input, { as });
}

export const codeOf = (reply: { ok: boolean; error?: { code: string } }): string =>
  reply.ok ? 'OK' : (reply.error?.code ?? '');
