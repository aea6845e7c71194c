import { randomBytes } from 'node:crypto';
import { isFound } from './nothing-readable';
import type { openGateway } from './open-gateway';

/** What a broken client, or somebody's own program, puts where it does not belong: refused, and forgotten. */
export async function sendBroken(
  gateway: Awaited<ReturnType<typeof openGateway>>,
  { secrets, address, userAgent }: { secrets: string[]; address: string; userAgent: string },
): Promise<void> {
  const word = (what: string) => {
    const text = `她说的话落在${what}里`;
    secrets.push(text);
    return text;
  };
  const locator = randomBytes(32).toString('base64url');
  secrets.push(locator);
  const inAddress = encodeURIComponent(word('地址'));
  const post = { method: 'POST', url: '/rpc/protection/send' } as const;
  const headers = { 'x-forwarded-for': address, 'user-agent': userAgent };
  const json = { ...headers, 'content-type': 'application/json' };
  const asText = Buffer.from(word('头部')).toString('latin1');
  const odd = [
    { ...post, headers: json, payload: `{"locator":"${word('半句')}` },
    { ...post, headers: json, payload: { locator, about: { reporter: word('字段') } } },
    { ...post, headers: json, payload: { [word('名字')]: 1 } },
    { ...post, headers: { ...json, 'content-type': 'text/plain' }, payload: word('纯文本') },
    { ...post, headers: { ...json, 'idempotency-key': asText }, payload: { locator } },
    { ...post, headers: { ...json, authorization: `Bearer ${locator}` }, payload: {} },
    { ...post, headers: json, payload: `"${word('太长').repeat(20_000)}"` },
    { ...post, url: `/rpc/protection/${inAddress}`, headers: json, payload: {} },
    { method: 'GET', url: `/rpc/protection/open?locator=${locator}&q=${inAddress}`, headers },
  ] as const;
  for (const call of odd) {
    const { statusCode, body } = await gateway.inject({ ...call, remoteAddress: '127.0.0.1' });
    expect([statusCode >= 400, statusCode < 500]).toEqual([true, true]);
    expect(secrets.filter((secret) => isFound(body, secret))).toEqual([]);
  }
}
