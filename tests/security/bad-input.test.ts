import * as fc from 'fast-check';
import { functions } from '@cloud/functions';
import type { Identity } from '@cloud/platform/operation/operation-context';
import type { Runtime } from '@cloud/platform/runtime';
import { buildGrant } from '@tests/builders/organisation';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';
import { identityOf } from './callers';
import { everyEdge, marker, spoilt } from './nasty';
import { rollingBack } from './rolling-back';
import { sampleRows } from './samples';
import { buildScene, type Scene } from './scene';
import { faultsOf } from './wire-shape';

// The rules are the same on both databases, and what PGlite does with a text is what PostgreSQL does:
// there a third of it is enough. The 76 edges are no multiple of three: in the next field it is another third.
const isPostgres = process.env.TEST_DATABASE === 'postgres';

const database = useTestDatabase();
let runtime: Runtime;
let scene: Scene;
/** Owner of all things and administrator of the county, so that nothing stops at the access rule. */
let identity: Identity;

beforeAll(async () => {
  const world = createWorld(database.db);
  scene = await buildScene(world);
  await buildGrant(world, scene.owner, 'platform-admin', scene.tree.county);
  identity = identityOf(scene.owner);
  runtime = rollingBack(world.runtime);
});

test(`${isPostgres ? 'every edge' : 'every third edge'} in every field of every operation is refused clearly or taken`, async () => {
  const faults: string[] = [];
  for (const { domain, operation, input, triedElsewhere } of sampleRows(scene)) {
    const odds = everyEdge(input, triedElsewhere).filter((_, at) => isPostgres || at % 3 === 0);
    for (const { where, input: odd } of odds) {
      const found = await faultsAt(domain, operation, odd);
      if (found.length > 0) faults.push(`${operation}: ${where}: ${found.join(', ')}`);
    }
  }
  expect(faults).toEqual([]);
}, 240_000);

test('whatever JSON can say is refused clearly or taken', async () => {
  for (const { domain, operation, input } of sampleRows(scene)) {
    const property = fc.asyncProperty(spoilt(input), async (odd) => {
      expect({ operation, faults: await faultsAt(domain, operation, odd) }).toEqual({
        operation,
        faults: [],
      });
    });
    await fc.assert(property, { numRuns: 40 });
  }
}, 240_000);

test('an operation that is not there is refused, whatever its name', async () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => marker + text),
    fc.constantFrom('__proto__', 'constructor', 'toString', '', 'signUp ', 'SIGNUP', '0'),
  );
  const property = fc.asyncProperty(names, async (operation) => {
    for (const each of functions) {
      const reply = await each.dispatch(runtime, { operation, input: {}, identity });
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
      expect(reply.ok || faultsOf(reply.error)).toEqual([]);
    }
  });
  await fc.assert(property, { numRuns: 60 });
});

test('a key of any other form is refused', async () => {
  const keys = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => `${marker} ${text}`),
    fc.constantFrom(
      '',
      'short',
      'k'.repeat(65),
      'with space 12',
      '\u0000'.repeat(8),
      '１２３４５６７８',
    ),
  );
  const property = fc.asyncProperty(keys, async (idempotencyKey) => {
    for (const name of ['signUp', 'detail']) {
      const input = { activityId: scene.published.id };
      const request = { operation: name, input, identity, idempotencyKey };
      const reply = await functionOf('activities').dispatch(runtime, request);
      expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
      expect(reply.ok || faultsOf(reply.error)).toEqual([]);
    }
  });
  await fc.assert(property, { numRuns: 40 });
});

test('a token of any form is nobody, and no fault of ours', async () => {
  const property = fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
    const request = { operation: 'me', input: {}, identity: identityOf({ token: marker + text }) };
    const reply = await functionOf('people').dispatch(runtime, request);
    expect(reply).toMatchObject({ ok: false, error: { code: 'SIGN_IN_NEEDED' } });
  });
  await fc.assert(property, { numRuns: 60 });
});

async function faultsAt(domain: string, operation: string, input: unknown): Promise<string[]> {
  const reply = await functionOf(domain).dispatch(runtime, { operation, input, identity });
  return reply.ok ? [] : faultsOf(reply.error);
}

function functionOf(domain: string) {
  const found = functions.find((each) => each.domain === domain);
  if (!found) throw new Error(`no function ${domain}`);
  return found;
}
