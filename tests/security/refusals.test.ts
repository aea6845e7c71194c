import { functions } from '@cloud/functions';
import { defineFunction, type DomainFunction } from '@cloud/platform/operation/define-function';
import type { AnyOperation } from '@cloud/platform/operation/handler';
import type { Runtime } from '@cloud/platform/runtime';
import { appContract } from '@shared/contract/app-contract';
import { operation } from '@shared/contract/operation';
import { consoleRoles, type Role } from '@shared/organisation/roles';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';
import * as v from 'valibot';
import { buildCallers, type Caller } from './callers';
import { rollingBack } from './rolling-back';
import { sampleRows } from './samples';
import { buildScene, type Scene } from './scene';

type Decision = 'let in' | 'NOT_ALLOWED' | 'SIGN_IN_NEEDED';

/** Who gets through each rule. A role counts where it is held for the unit itself or one above it. */
const letIn: Record<
  string,
  'everybody' | 'people' | 'owner' | 'console staff' | 'county administrators' | readonly Role[]
> = {
  anyone: 'everybody',
  'signed-in': 'people',
  'own-booking': 'owner',
  'own-device': 'owner',
  // Of whatever unit: what she works on there has rules of its own.
  'uses-console': 'console staff',
  'confirms-scan': 'console staff',
  'own-family-member': 'owner',
  'own-passkey': 'owner',
  'looks-people-up': ['organiser', 'unit-admin', 'platform-admin'],
  'handles-requests': ['unit-admin', 'platform-admin'],
  'merges-people': 'county administrators',
  'settles-request': 'county administrators',
  'administers-person': ['unit-admin', 'platform-admin'],
  'own-work': 'owner',
  'own-import': [],
  'organises-unit': ['organiser', 'unit-admin', 'platform-admin'],
  'organises-activity': ['organiser', 'unit-admin', 'platform-admin'],
  'edits-activity': ['organiser', 'unit-admin', 'platform-admin'],
  'organises-booking': ['organiser', 'unit-admin', 'platform-admin'],
  'writes-for-unit': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'writes-draft': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'writes-piece': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'edits-piece': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'reviews-piece': ['editor', 'unit-admin', 'platform-admin'],
  'oversees-unit': ['unit-admin', 'auditor', 'platform-admin'],
  'audits-unit': ['auditor', 'platform-admin'],
  'administers-above': ['unit-admin', 'platform-admin'],
  'administers-unit': ['unit-admin', 'platform-admin'],
  'administers-invitation': ['unit-admin', 'platform-admin'],
  'administers-grant': ['unit-admin', 'platform-admin'],
};

const database = useTestDatabase();
let runtime: Runtime;
let scene: Scene;
let callers: Caller[];

beforeAll(async () => {
  const world = createWorld(database.db);
  scene = await buildScene(world);
  callers = await buildCallers(world, scene);
  runtime = rollingBack(world.runtime);
});

test('there is a sample for every operation, and it states the rule it stands under', () => {
  const stated = sampleRows(scene).map((row) => `${row.domain}.${row.operation}: ${row.rule}`);
  const real = Object.entries(appContract).flatMap(([domain, contract]) =>
    Object.entries<AnyOperation>(contract).map(
      ([name, each]) => `${domain}.${name}: ${each['~orpc'].meta.access}`,
    ),
  );
  expect(stated.sort()).toEqual(real.sort());
});

test('every operation lets in whom its rule names, and nobody else', async () => {
  expect(callers.length).toBeGreaterThan(50);
  // The rules are the same on both databases: on PGlite every third caller shows that they run there.
  const isPostgres = process.env.TEST_DATABASE === 'postgres';
  const asking = callers.filter((_, at) => isPostgres || at % 3 === 0);
  expect(await walk(functions, asking)).toEqual([]);
}, 240_000);

test('the walk notices when the rules are switched off', async () => {
  const open = functions.map((each) => standIn(each, (meta) => meta.access));
  const refused = ['resident without a grant', 'platform-admin at foreign unit'];
  const wrong = await walk(open, named(refused));
  const underRule = sampleRows(scene).filter(({ rule }) => !['anyone', 'signed-in'].includes(rule));
  for (const { domain, operation: name, rule } of underRule) {
    for (const caller of named(refused)) {
      if (expected(rule, caller) === 'let in') continue;
      expect(wrong).toContain(`${domain}.${name}, ${caller.name}: let in, not NOT_ALLOWED`);
    }
  }
});

test('the walk notices when an operation asks for no sign-in', async () => {
  const nobodies = ['anonymous', 'timer', 'openid without an account'];
  const open = functions.map((each) => standIn(each, () => 'anyone'));
  const wrong = await walk(open, named(nobodies));
  const signedIn = sampleRows(scene).filter(({ rule }) => rule !== 'anyone');
  for (const { domain, operation: name } of signedIn) {
    for (const who of nobodies) {
      expect(wrong).toContain(`${domain}.${name}, ${who}: let in, not SIGN_IN_NEEDED`);
    }
  }
});

function named(names: readonly string[]): Caller[] {
  return callers.filter(({ name }) => names.includes(name));
}

/** Asks every operation as everybody; gives what came out other than the table says. */
async function walk(
  targets: readonly DomainFunction[],
  asking: readonly Caller[] = callers,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { domain, operation: name, rule, input } of sampleRows(scene)) {
    const target = targets.find((each) => each.domain === domain);
    if (!target) throw new Error(`no function ${domain}`);
    for (const caller of asking) {
      const request = { operation: name, input, identity: caller.identity };
      const reply = await target.dispatch(runtime, request);
      const decision = reply.ok ? 'let in' : decisionOf(reply.error.code);
      const right = expected(rule, caller);
      if (decision !== right)
        wrong.push(`${domain}.${name}, ${caller.name}: ${decision}, not ${right}`);
      // A sample that is refused for its shape would prove nothing about the rule.
      if (!reply.ok && ['BAD_INPUT', 'INTERNAL'].includes(reply.error.code)) {
        wrong.push(`${domain}.${name}, ${caller.name}: ${reply.error.code}`);
      }
    }
  }
  return wrong;
}

function decisionOf(code: string): Decision {
  return code === 'NOT_ALLOWED' || code === 'SIGN_IN_NEEDED' ? code : 'let in';
}

function expected(rule: string, caller: Caller): Decision {
  const who = letIn[rule];
  if (who === undefined) throw new Error(`say who gets through "${rule}"`);
  if (who === 'everybody') return 'let in';
  if (caller.kind === 'nobody') return 'SIGN_IN_NEEDED';
  if (who === 'people') return 'let in';
  if (who === 'owner') return caller.kind === 'owner' ? 'let in' : 'NOT_ALLOWED';
  const { holds } = caller;
  if (who === 'console staff') {
    return holds && consoleRoles.includes(holds.role) ? 'let in' : 'NOT_ALLOWED';
  }
  if (who === 'county administrators') {
    const isOne =
      holds?.place === 'parent' && ['unit-admin', 'platform-admin'].includes(holds.role);
    return isOne ? 'let in' : 'NOT_ALLOWED';
  }
  const places = rule === 'administers-above' ? ['parent'] : ['own', 'parent'];
  if (!holds || !places.includes(holds.place)) return 'NOT_ALLOWED';
  return who.includes(holds.role) ? 'let in' : 'NOT_ALLOWED';
}

/** The same operations with rules that say yes to everybody and handlers that do nothing. */
function standIn(
  real: DomainFunction,
  accessOf: (meta: { access: string }) => string,
): DomainFunction {
  const names = Object.keys(real.contract);
  const contract = Object.fromEntries(
    Object.entries(real.contract).map(([name, each]) => [
      name,
      operation({
        kind: 'query',
        access: accessOf(each['~orpc'].meta),
        summary: name,
        input: v.unknown(),
        output: v.unknown(),
      }),
    ]),
  );
  const rules = Object.values(contract).map((each) => each['~orpc'].meta.access);
  return defineFunction({
    domain: real.domain,
    contract,
    access: Object.fromEntries(rules.map((rule) => [rule, () => true])),
    handlers: Object.fromEntries(names.map((name) => [name, async () => null])),
  });
}
