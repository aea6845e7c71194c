import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { defineFunction } from './define-function';
import { fail } from '../errors';

const useAWorld = useWorld();
let world: World;
let person: BuiltPerson;
/** What the next handler does, and what happened in which order. */
let work: () => Promise<unknown>;
let happened: string[];

const tried = { input: v.object({ allowed: v.boolean() }), output: v.object({ said: v.string() }) };
const contract = {
  ask: operation({ kind: 'query', access: 'may', summary: 'Ask', ...tried }),
  look: operation({
    kind: 'query',
    access: 'may',
    audited: true,
    summary: 'Look at people',
    ...tried,
  }),
  tell: operation({
    kind: 'command',
    access: 'may',
    summary: 'Tell',
    ...tried,
    errors: { BUSY: { status: 409, message: '正忙' } },
  }),
  stage: operation({ kind: 'command', access: 'may', summary: 'Tell in two steps', ...tried }),
};

const handle = async () => {
  happened.push('handler');
  return (await work()) as { said: string };
};

const probe = defineFunction({
  domain: 'probe',
  contract,
  access: {
    may: ({ input }) => {
      happened.push('rule');
      return input.allowed;
    },
  },
  handlers: {
    ask: handle,
    look: async ({ context }) => {
      context.audit({ target: person.id, unitId: 'unit', detail: { page: 1 } });
      return handle();
    },
    tell: async ({ context, errors }) => {
      await context.db
        .updateTable('people')
        .set({ name: '改名' })
        .where('tenant_id', '=', context.tenantId)
        .where('id', '=', person.id)
        .execute();
      context.audit({ target: person.id, unitId: 'unit', detail: { step: 1 } });
      const output = await handle();
      if (output.said === 'busy') throw errors.BUSY();
      return output;
    },
    stage: {
      before: async () => {
        happened.push('before');
        return handle;
      },
    },
  },
});

beforeEach(async () => {
  world = useAWorld();
  person = await buildPerson(world, { name: '原名' });
  work = async () => ({ said: 'yes' });
  happened = [];
});

const yes = { allowed: true };
const send = (name: keyof typeof contract, input: unknown = yes) =>
  world.send(probe, name, input, { as: person });

test('a refused call reaches no handler, and leaves no audit row', async () => {
  for (const name of ['ask', 'look', 'tell', 'stage'] as const) {
    happened = [];
    expect(await send(name, { allowed: false })).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    expect(happened).toEqual(['rule']);
  }
  expect(await auditRows()).toEqual([]);
});

test('bad input reaches neither rule nor handler', async () => {
  expect(await send('tell', { allowed: 'yes' })).toMatchObject({ error: { code: 'BAD_INPUT' } });
  expect(happened).toEqual([]);
});

test('what comes before the transaction comes after the rule', async () => {
  await send('stage');
  expect(happened).toEqual(['rule', 'before', 'rule', 'handler']);
});

test('a command leaves one audit row, without what was said; a query leaves none', async () => {
  await send('ask');
  await send('tell');
  expect(await auditRows()).toEqual([
    {
      at: world.clock.now(),
      actor: person.id,
      operation: 'probe.tell',
      target: person.id,
      unit_id: 'unit',
      detail: { step: 1 },
    },
  ]);
});

test('a query that looks at people leaves one as well, when it has answered', async () => {
  await send('look');
  expect(await auditRows()).toEqual([
    {
      at: world.clock.now(),
      actor: person.id,
      operation: 'probe.look',
      target: person.id,
      unit_id: 'unit',
      detail: { page: 1 },
    },
  ]);
  work = () => Promise.reject(fail('NOT_FOUND'));
  await send('look');
  expect(await auditRows()).toHaveLength(1);
});

test('without its row it gives no answer', async () => {
  const { db } = world.runtime;
  const noInserts = new Proxy(db, {
    get: (target, name) => {
      if (name === 'insertInto') throw new Error('disk full');
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const request = {
    operation: 'look',
    input: yes,
    identity: { kind: 'token', ...person } as const,
  };
  const reply = await probe.dispatch({ ...world.runtime, db: noInserts }, request);
  expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  const asked = await probe.dispatch(
    { ...world.runtime, db: noInserts },
    { ...request, operation: 'ask' },
  );
  expect(asked).toMatchObject({ ok: true });
});

test.each([
  ['an error of its own', async () => ({ said: 'busy' }), 'BUSY'],
  ['a common error', () => Promise.reject(fail('NOT_FOUND')), 'NOT_FOUND'],
  ['a fault', () => Promise.reject(new Error('原名 13800001234')), 'INTERNAL'],
  ['a thrown word', () => Promise.reject('原名'), 'INTERNAL'],
  ['an answer that is none', async () => ({ said: 7 }), 'INTERNAL'],
])('after %s nothing of the command is left', async (_what, next, code) => {
  work = next;
  const reply = await send('tell');
  expect(reply).toMatchObject({ ok: false, error: { code } });
  expect(JSON.stringify(reply)).not.toMatch(/原名|13800001234|stack|\.ts/);
  expect(await nameOf()).toBe('原名');
  expect(await auditRows()).toEqual([]);
});

test('what the contract does not name does not leave', async () => {
  work = async () => ({ said: 'yes', phone: '13800001234' });
  expect(await send('ask')).toEqual({ ok: true, output: { said: 'yes' } });
});

test('a transaction that lost against another one is run again, three times at most', async () => {
  const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  let tries = 0;
  work = async () => {
    tries += 1;
    if (tries < 3) throw deadlock;
    return { said: 'yes' };
  };
  expect(await send('tell')).toMatchObject({ ok: true });
  expect(await auditRows()).toHaveLength(1);
  tries = -10;
  expect(await send('tell')).toMatchObject({ error: { code: 'UNAVAILABLE', status: 503 } });
  expect(tries).toBe(-7);
});

test('an operation that is not there is not found, whatever its name', async () => {
  for (const name of ['nothing', '', '__proto__', 'constructor', 'hasOwnProperty']) {
    expect(await world.send(probe, name, yes, { as: person })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  }
});

async function auditRows() {
  return world.db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', world.tenantId)
    .select(['at', 'actor', 'operation', 'target', 'unit_id', 'detail'])
    .execute();
}

async function nameOf(): Promise<string | null> {
  const row = await world.db
    .selectFrom('people')
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', person.id)
    .select('name')
    .executeTakeFirstOrThrow();
  return row.name;
}
