import type { Runtime } from '@cloud/platform/runtime';
import type { AnyOperation } from '@cloud/platform/operation/handler';
import { appContract } from '@shared/contract/app-contract';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { buildCallers, type Caller } from './callers';
import { rollingBack } from './rolling-back';
import { sampleRows, type NamedSample } from './samples';
import { buildScene, type Scene } from './scene';

/** A scene and those who call. */
export interface Walked {
  world: World;
  /** Rolls back. */
  runtime: Runtime;
  scene: Scene;
  callers: Caller[];
  samples: NamedSample[];
  sampleOf(stated: StatedOperation): NamedSample;
}

/** For a test file: the scene is built before its first test, once. */
export function sceneToWalk(): () => Walked {
  const database = useTestDatabase();
  let walked: Walked;
  beforeAll(async () => {
    const world = createWorld(database.db);
    const scene = await buildScene(world);
    const callers = await buildCallers(world, scene);
    const samples = sampleRows(scene);
    walked = {
      world,
      runtime: rollingBack(world.runtime),
      scene,
      callers,
      samples,
      sampleOf: ({ domain, operation }) => {
        const isIt = (each: NamedSample) => each.domain === domain && each.operation === operation;
        const found = samples.find(isIt);
        if (!found) throw new Error(`no sample of ${domain}.${operation}`);
        return found;
      },
    };
  });
  return () => walked;
}

export interface StatedOperation {
  domain: string;
  operation: string;
  rule: string;
}

/** Every operation there is, and the rule that its contract puts it under. */
export function statedOperations(): StatedOperation[] {
  return Object.entries(appContract).flatMap(([domain, contract]) =>
    Object.entries<AnyOperation>(contract).map(([operation, each]) => ({
      domain,
      operation,
      rule: each['~orpc'].meta.access,
    })),
  );
}

/** Those of a domain. */
export function operationsOf(domain: string): StatedOperation[] {
  const own = statedOperations().filter((each) => each.domain === domain);
  if (own.length === 0) throw new Error(`no domain ${domain}`);
  return own;
}
