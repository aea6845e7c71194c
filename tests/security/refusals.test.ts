import { existsSync } from 'node:fs';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';
import { appContract } from '@shared/contract/app-contract';
import { sampleRows } from './samples';
import { buildScene } from './scene';
import { statedOperations } from './walked-scene';

const database = useTestDatabase();

test('there is a sample for every operation, and it states the rule it stands under', async () => {
  const scene = await buildScene(createWorld(database.db));
  const line = (row: { domain: string; operation: string; rule: string }) =>
    `${row.domain}.${row.operation}: ${row.rule}`;
  expect(sampleRows(scene).map(line).sort()).toEqual(statedOperations().map(line).sort());
});

test('every domain walks its operations', () => {
  const walks = Object.keys(appContract).map((domain) => `src/cloud/${domain}/walks.test.ts`);
  expect(walks.filter((file) => !existsSync(file))).toEqual([]);
});
