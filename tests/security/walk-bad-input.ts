import * as fc from 'fast-check';
import { functions } from '@cloud/functions';
import type { Identity } from '@cloud/platform/operation/operation-context';
import { buildGrant } from '@tests/builders/organisation';
import { expected } from './access-table';
import { identityOf, type Caller } from './callers';
import { everyEdge, spoilt } from './nasty';
import { operationsOf, type Walked } from './walked-scene';
import { faultsOf } from './wire-shape';

// The schemas are the same on both databases, and what PGlite does with a text is what PostgreSQL does:
// there a ninth of it is enough. The 76 edges are no multiple of nine: in the next field it is another ninth.
const isPostgres = process.env.TEST_DATABASE === 'postgres';

export function walkBadInput(domain: string, walked: () => Walked): void {
  const target = functions.find((each) => each.domain === domain);
  if (!target) throw new Error(`no function ${domain}`);

  let administrator: Caller;

  beforeAll(async () => {
    const { world, scene } = walked();
    await buildGrant(world, scene.owner, 'platform-admin', scene.tree.county);
    administrator = {
      name: 'owner of all things and administrator of the county',
      kind: 'owner',
      identity: identityOf(scene.owner),
      holds: { role: 'platform-admin', place: 'parent' },
    };
  });

  test.each(operationsOf(domain))('$operation', async (row) => {
    const { input, triedElsewhere } = walked().sampleOf(row);
    const readers = walked().callers.filter(({ inCase }) => inCase !== undefined);
    const identity = letInBy(row.rule, [administrator, ...readers]);
    const faultsAt = async (odd: unknown): Promise<string[]> => {
      const request = { operation: row.operation, input: odd, identity };
      const reply = await target.dispatch(walked().runtime, request);
      return reply.ok ? [] : faultsOf(reply.error);
    };
    const faults: string[] = [];
    const odds = everyEdge(input, triedElsewhere).filter((_, at) => isPostgres || at % 9 === 0);
    for (const { where, input: odd } of odds) {
      const found = await faultsAt(odd);
      if (found.length > 0) faults.push(`${where}: ${found.join(', ')}`);
    }
    expect(faults).toEqual([]);

    // Whatever JSON can say.
    const property = fc.asyncProperty(spoilt(input), async (odd) => {
      expect(await faultsAt(odd)).toEqual([]);
    });
    await fc.assert(property, { numRuns: isPostgres ? 40 : 10 });
  });
}

/** Somebody whom the rule lets in, so that nothing stops at it. */
function letInBy(rule: string, asking: readonly Caller[]): Identity {
  const fitting = asking.find((caller) => expected(rule, caller) === 'let in') ?? asking[0];
  if (!fitting) throw new Error('nobody asks');
  return fitting.identity;
}
