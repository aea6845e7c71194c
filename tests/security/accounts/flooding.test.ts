import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import crypto from 'node:crypto';
import { people } from '@cloud/people';
import { makeKnownBrowser } from '@cloud/people/staff-sign-in/known-browser';
import { limitByAddress } from '@cloud/platform/secrets/limit-by-address';
import { limitRate } from '@cloud/platform/secrets/rate-limit';
import { functions } from '@cloud/functions';
import { appContract } from '@shared/contract/app-contract';
import type { AnyOperation } from '@cloud/platform/operation/handler';
import { buildPerson } from '@tests/builders/people';
import { buildStaffAccount, goodPassword } from '@tests/builders/staff';
import { contextOf } from '@tests/builders/contexts';
import { useWorld } from '@tests/support/test-world';
import { sampleRows } from '../samples';
import { buildScene } from '../scene';

const world = useWorld();
const in64 = (last: number) => `2001:db8:1:2::${last.toString(16)}`;
const in48 = (network: number) => `2001:db8:1:${network.toString(16)}::1`;
const number = (last: number) => `138${String(last).padStart(8, '0')}`;

const askForCode = (phone: string, address: string) =>
  world().send(people, 'requestSmsCode', { phone, purpose: 'sign-in' }, { address });
const codesOf = (replies: readonly { ok: boolean; error?: { code: string } }[]) =>
  replies.map((reply) => (reply.ok ? 'OK' : reply.error?.code));

it('an attacker who changes his address within a /64 asks for no more codes than one address', async () => {
  const replies = [];
  for (let at = 0; at < 40; at += 1) replies.push(await askForCode(number(at), in64(at)));
  expect(codesOf(replies).filter((code) => code === 'OK')).toHaveLength(30);
  // Elsewhere nobody is in the way.
  expect(await askForCode(number(99), '192.0.2.9')).toMatchObject({ ok: true });
});

it('an attacker who changes networks within his /48 runs into its limit', async () => {
  const context = contextOf(world());
  const limit = { name: 'any', allowed: 3, windowSeconds: 600 };
  for (let at = 0; at < 12; at += 1) await limitByAddress({ ...context, address: in48(at) }, limit);
  const next = limitByAddress({ ...context, address: in48(77) }, limit);
  await expect(next).rejects.toMatchObject({ code: 'TOO_MANY' });
});

it('an attacker with addresses everywhere spends no more SMS than the house has for a day', async () => {
  const { config } = world().runtime.services;
  const before = config.smsPerDay;
  config.smsPerDay = 3;
  const from = (at: number) => `198.51.100.${at}`;
  for (let at = 0; at < 3; at += 1)
    expect(await askForCode(number(at), from(at))).toMatchObject({ ok: true });
  const refused = await askForCode(number(4), from(4));
  expect(refused).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  world().clock.advance(24 * 3600_000);
  expect(await askForCode(number(5), from(5))).toMatchObject({ ok: true });
  config.smsPerDay = before;
});

it('an attacker who bothers one number stops after ten SMS in a day', async () => {
  let sent = 0;
  for (let hour = 0; hour < 12; hour += 1) {
    const reply = await askForCode(number(1), `198.51.100.${hour}`);
    if (reply.ok) sent += 1;
    world().clock.advance(3600_000);
  }
  expect(sent).toBe(10);
});

describe('a flood of passwords', () => {
  let running: (() => void) | undefined;
  const endOne = async () => {
    running?.();
    await new Promise(setImmediate);
  };
  /** Ends one hash after the other until the answer is there, however long the database takes. */
  async function whileEnding<Answer>(answer: Promise<Answer>): Promise<Answer> {
    let isThere = false;
    const done = answer.finally(() => void (isThere = true));
    while (!isThere) await endOne();
    return done;
  }
  /** The answers that come first: those that got no place in the queue. */
  function firstOf<Answer>(answers: readonly Promise<Answer>[], many: number): Promise<Answer[]> {
    const came: Answer[] = [];
    return new Promise((resolve) => {
      for (const answer of answers) {
        const note = async () => {
          came.push(await answer);
          if (came.length === many) resolve(came);
        };
        void note();
      }
    });
  }
  const hold = () =>
    jest.spyOn(crypto, 'scrypt').mockImplementation((...given: unknown[]) => {
      const done = given[4];
      running = () => (typeof done === 'function' ? done(null, Buffer.alloc(32)) : undefined);
    });
  const attempt = (userName: string, address: string, knownBrowsers: string[] = []) =>
    world().send(
      people,
      'signInWithPassword',
      { userName, password: goodPassword, knownBrowsers },
      { address },
    );

  it('an attacker on changing IPv6 takes three places of the queue; an honest woman gets through', async () => {
    const person = await buildPerson(world());
    await buildStaffAccount(world(), person, 'lin.fang');
    const held = hold();
    const flood = Array.from({ length: 12 }, (_, at) => attempt(`nobody${at}`, in64(at)));
    const refusedAtOnce = await firstOf(flood, 9);
    expect(codesOf(refusedAtOnce).every((code) => code === 'UNAVAILABLE')).toBe(true);
    const honest = attempt('lin.fang', '192.0.2.7');
    expect(codesOf([await whileEnding(honest)])).toEqual(['WRONG_PASSWORD']);
    await whileEnding(Promise.all(flood));
    held.mockRestore();
  });

  it('an attacker with many networks fills no place kept for browsers that are known', async () => {
    const person = await buildPerson(world());
    await buildStaffAccount(world(), person, 'lin.fang');
    const mark = makeKnownBrowser(contextOf(world()), person.id);
    const held = hold();
    const flood = Array.from({ length: 30 }, (_, at) =>
      attempt(`nobody${at}`, `2001:db8:${at.toString(16)}::1`),
    );
    await firstOf(flood, 16);
    const stranger = await attempt('lin.fang', '192.0.2.7');
    expect(stranger).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    const hers = attempt('lin.fang', '192.0.2.7', [mark]);
    expect(codesOf([await whileEnding(hers)])).toEqual(['WRONG_PASSWORD']);
    await whileEnding(Promise.all(flood));
    held.mockRestore();
  });
});

describe('every limit by address', () => {
  it('lies in the one place that knows blocks', () => {
    const reading = sourceFiles('src/cloud').filter((file) =>
      /\b(context|outside|request)\.address\b|[{,]\s*address\s*[,}].*= (context|outside)/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(reading.sort()).toEqual([
      // Each of them asks `addressBlocks`, but for the one that only hands it on.
      'src/cloud/people/staff-sign-in/password/password-failures.ts',
      'src/cloud/people/staff-sign-in/password/sign-in-with-password.ts',
      'src/cloud/platform/operation/run-operation.ts',
      'src/cloud/platform/secrets/limit-by-address.ts',
    ]);
  });

  it('counts two addresses of one /64 as one, in every operation that anybody may call', async () => {
    const scene = await buildScene(world());
    expect(await countedApart(scene, async () => undefined)).toEqual([]);
    // The control: a limit that counts the bare address is noticed.
    const bare = await countedApart(scene, (address) =>
      limitRate(contextOf(world()), {
        name: 'bare',
        subject: address,
        allowed: 9,
        windowSeconds: 600,
      }),
    );
    expect(bare.length).toBeGreaterThan(10);
  });

  /** Operations that count two addresses of one /64 otherwise than one address twice. */
  async function countedApart(
    scene: Awaited<ReturnType<typeof buildScene>>,
    also: (address: string) => Promise<void>,
  ): Promise<string[]> {
    const apart: string[] = [];
    for (const { domain, operation, input } of sampleRows(scene)) {
      const contracts: Record<string, Record<string, AnyOperation>> = appContract;
      const each = contracts[domain]?.[operation];
      const target = functions.find((one) => one.domain === domain);
      if (!target || each?.['~orpc'].meta.access !== 'anyone') continue;
      const countedFrom = async (addresses: readonly string[]) => {
        const { db, tenantId } = world();
        await db.deleteFrom('rate_limits').where('tenant_id', '=', tenantId).execute();
        for (const address of addresses) {
          await world().send(target, operation, input, { address });
          await also(address);
        }
        const rows = await db
          .selectFrom('rate_limits')
          .select('used')
          .where('tenant_id', '=', tenantId)
          .execute();
        return rows.map(({ used }) => used).sort();
      };
      const once = await countedFrom([in64(1), in64(1)]);
      const twice = await countedFrom([in64(1), in64(2)]);
      if (once.join() !== twice.join()) apart.push(operation);
    }
    return apart;
  }
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts') && !each.name.endsWith('.test.ts'))
    .map((each) => path.join(each.parentPath, each.name));
}
