import * as fc from 'fast-check';
import { functions } from '@cloud/functions';
import type { Identity } from '@cloud/platform/operation/operation-context';
import type { Runtime } from '@cloud/platform/runtime';
import { buildGrant } from '@tests/builders/organisation';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';
import { identityOf } from './callers';
import { marker } from './nasty';
import { rollingBack } from './rolling-back';
import { buildScene, type Scene } from './scene';
import { faultsOf } from './wire-shape';

const database = useTestDatabase();
let runtime: Runtime;
let scene: Scene;
/** Owner of all things and administrator of the county. */
let identity: Identity;

beforeAll(async () => {
  const world = createWorld(database.db);
  scene = await buildScene(world);
  await buildGrant(world, scene.owner, 'platform-admin', scene.tree.county);
  identity = identityOf(scene.owner);
  runtime = rollingBack(world.runtime);
});

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

function functionOf(domain: string) {
  const found = functions.find((each) => each.domain === domain);
  if (!found) throw new Error(`no function ${domain}`);
  return found;
}
