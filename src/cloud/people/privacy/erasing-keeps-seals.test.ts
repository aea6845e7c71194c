import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';
import { buildPerson } from '@tests/builders/people';
import { auditBench } from '@tests/support/audit-bench';
import { useWorld } from '@tests/support/test-world';
import { people } from '../index';

const world = useWorld();

test('deleting an account leaves the sealed log whole: it never held more than her number', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
  const bench = auditBench(world(), folder);
  const person = await buildPerson(world(), { name: '周阿姨', phone: '13900004321' });
  await world().call(people, 'setCareMode', { on: true }, { as: person });
  await world().call(people, 'updateProfile', { name: '周桂花' }, { as: person });
  await bench.seal();
  await world().call(people, 'deleteMyAccount', { confirm: deletionPhrase }, { as: person });
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ rows: 3, seals: 2, breaks: [] });
  const rows = await world()
    .db.selectFrom('audit_rows')
    .selectAll()
    .where('tenant_id', '=', world().tenantId)
    .execute();
  expect(JSON.stringify(rows)).not.toMatch(/周|13900004321/);
  await rm(folder, { recursive: true });
});
