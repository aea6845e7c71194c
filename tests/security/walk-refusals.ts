import { functions } from '@cloud/functions';
import { defineFunction, type DomainFunction } from '@cloud/platform/operation/define-function';
import { operation } from '@shared/contract/operation';
import * as v from 'valibot';
import { expected, type Decision } from './access-table';
import type { Caller } from './callers';
import { operationsOf, statedOperations, type StatedOperation, type Walked } from './walked-scene';

// Which operation stands under which rule no database changes: on PGlite one operation of each rule, asked
// by every third caller, shows that what the rule reads can be read there.
const isPostgres = process.env.TEST_DATABASE === 'postgres';

export function walkRefusals(domain: string, walked: () => Walked): void {
  const rows = operationsOf(domain).filter((row) => isPostgres || isFirstOfItsRule(row));
  const real = functions.find((each) => each.domain === domain);
  if (!real) throw new Error(`no function ${domain}`);

  if (rows.length > 0) {
    test.each(rows)('$operation ($rule)', async (row) => {
      const { callers } = walked();
      expect(callers.length).toBeGreaterThan(50);
      const asking = callers.filter(({ inCase }, at) => isPostgres || inCase || at % 3 === 0);
      expect(await walk(walked(), real, [row], asking)).toEqual([]);
    });
  }

  test('control: it is noticed when the rules are switched off', async () => {
    const open = standIn(real, (meta) => meta.access);
    const refused = named(walked(), ['resident without a grant', 'platform-admin at foreign unit']);
    const wrong = await walk(walked(), open, rows, refused);
    const missed = rows.flatMap(({ operation: name, rule }) =>
      refused
        .filter((caller) => expected(rule, caller) === 'NOT_ALLOWED')
        .map((caller) => `${name}, ${caller.name}: let in, not NOT_ALLOWED`)
        .filter((line) => !wrong.includes(line)),
    );
    expect(missed).toEqual([]);
  });

  test('control: it is noticed when an operation asks for no sign-in', async () => {
    const open = standIn(real, () => 'anyone');
    const nobodies = named(walked(), ['anonymous', 'timer', 'openid without an account']);
    const wrong = await walk(walked(), open, rows, nobodies);
    const missed = rows
      .filter(({ rule }) => rule !== 'anyone')
      .flatMap(({ operation: name }) =>
        nobodies.map((who) => `${name}, ${who.name}: let in, not SIGN_IN_NEEDED`),
      )
      .filter((line) => !wrong.includes(line));
    expect(missed).toEqual([]);
  });
}

function isFirstOfItsRule({ domain, operation: name, rule }: StatedOperation): boolean {
  const first = statedOperations().find((each) => each.rule === rule);
  return first?.domain === domain && first.operation === name;
}

function named({ callers }: Walked, names: readonly string[]): Caller[] {
  const found = callers.filter(({ name }) => names.includes(name));
  expect(found).toHaveLength(names.length);
  return found;
}

/** Asks these operations as these callers; gives what came out other than the table says. */
async function walk(
  { runtime, sampleOf }: Walked,
  target: DomainFunction,
  rows: readonly StatedOperation[],
  asking: readonly Caller[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const row of rows) {
    const { input } = sampleOf(row);
    for (const caller of asking) {
      const request = { operation: row.operation, input, identity: caller.identity };
      const reply = await target.dispatch(runtime, request);
      const decision = reply.ok ? 'let in' : decisionOf(reply.error.code);
      const right = expected(row.rule, caller);
      if (decision !== right)
        wrong.push(`${row.operation}, ${caller.name}: ${decision}, not ${right}`);
      // A sample that is refused for its shape would prove nothing about the rule.
      if (!reply.ok && ['BAD_INPUT', 'INTERNAL'].includes(reply.error.code)) {
        wrong.push(`${row.operation}, ${caller.name}: ${reply.error.code}`);
      }
    }
  }
  return wrong;
}

function decisionOf(code: string): Decision {
  return code === 'NOT_ALLOWED' || code === 'SIGN_IN_NEEDED' ? code : 'let in';
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
