import { domains } from '@cloud/domains';
import { createGateway } from '@cloud/gateway/server';
import { createMain } from '@cloud/cloudbase/main';
import { jobsOf } from '@cloud/jobs';
import { organisation } from '@cloud/organisation';
import { domain as organisationDomain } from '@cloud/organisation/domain';
import type { Domain } from '@cloud/platform/domain-manifest';
import { people } from '@cloud/people';
import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { foldAuditLabels } from '@shared/contract/audit-labels';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { cloudSecrets } from '@tests/support/cloud-function';
import { domainLogin } from '@tests/support/domain-login';
import { useTestDatabase } from '@tests/support/test-database';
import { settleReviews } from '@tests/support/settle-reviews';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { designsTable } from '@tests/kites/cloud/review';
import { domain as kitesDomain, kites, kitesTable } from '@tests/kites/cloud/domain';
import type * as AppLink from '@shared/contract/app-link';
import type * as KiteLinks from '@tests/kites/shared/links';
import type * as Valibot from 'valibot';

// The line that `app-link.ts` would have.
jest.mock('@shared/contract/app-link', () => {
  const { appLink } = jest.requireActual<typeof AppLink>('@shared/contract/app-link');
  const { messageLinks } = jest.requireActual<typeof KiteLinks>('@tests/kites/shared/links');
  const v = jest.requireActual<typeof Valibot>('valibot');
  return { appLink: v.variant('to', [...appLink.options, ...messageLinks]) };
});

/**
 * A domain that nobody offers, made of its own folder and its migration alone: hosts, jobs, messages,
 * audit, export and deletion take it from the list of domains.
 */
const all = [...domains, kitesDomain];
const database = useTestDatabase();
let world: World;
/** What hosts fold of the list. */
const folded = {
  personalData: all.map((domain) => domain.personalData),
  auditLabels: foldAuditLabels(all),
  reviewed: all.flatMap(({ reviewed }) => reviewed ?? []),
};

beforeAll(async () => {
  for (const statement of [kitesTable, ...designsTable]) await statement.execute(database.db);
  world = createWorld(database.db, folded);
  await prepareJobs(
    database.db,
    jobsOf(world.runtime.services, all).map(({ job }) => job),
  );
});

test('is served by the gateway, notifies by its job, and stands in the audit log', async () => {
  const { config } = world.runtime.services;
  const services = { ...world.runtime.services, config: { ...config, trustedProxy: '127.0.0.1' } };
  const gateway = await createGateway({
    runtime: { ...world.runtime, services },
    functions: all.map((domain) => domain.function),
    siteFolder: null,
    consoleFolder: null,
  });
  const borrower = await buildPerson(world);
  const borrow = (token: string | null) =>
    gateway.inject({
      method: 'POST',
      url: '/rpc/kites/borrow',
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      payload: { colour: '红' },
    });
  expect((await borrow(null)).statusCode).toBe(401);
  const lent = await borrow(borrower.token);
  expect(lent.statusCode).toBe(200);
  await gateway.close();

  await runDueJobs(world.runtime, jobsOf(world.runtime.services, all));
  const inbox = await world.call(people, 'listInbox', {}, { as: borrower });
  const link = { to: 'kite', kiteId: lent.json().id };
  expect(inbox.items).toMatchObject([{ kind: 'kite-lent', title: '风筝借好了', link }]);

  const { county } = await buildTree(world);
  const auditor = await buildPerson(world, { roles: [{ role: 'auditor', unitId: county.id }] });
  const trail = await world.call(
    organisation,
    'auditTrail',
    { unitId: county.id, words: '风筝' },
    { as: auditor },
  );
  expect(trail.items).toMatchObject([{ operation: 'kites.borrow', what: '借一只风筝' }]);
});

test('keeps to its own access rule, and is part of export and deletion', async () => {
  const borrower = await buildPerson(world);
  const neighbour = await buildPerson(world);
  const { id } = await world.call(kites, 'borrow', { colour: '蓝' }, { as: borrower });
  await expect(
    world.call(kites, 'giveBack', { kiteId: id }, { as: neighbour }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const data = world.runtime.services.personalData.find(({ domain }) => domain === 'kites');
  expect(await data?.export(world.db, world.tenantId, borrower.id)).toMatchObject([
    { rows: [{ colour: '蓝' }] },
  ]);
  for (const each of world.runtime.services.personalData) {
    await each.erase(world.db, world.tenantId, borrower.id, world.clock.now());
  }
  const { rows } = await sql`select 1 from kites where person_id = ${borrower.id}`.execute(
    world.db,
  );
  expect(rows).toEqual([]);
});

/** A town's kite, drawn by its organiser and submitted, and somebody of the county. */
async function submittedKite() {
  const tree = await buildTree(world);
  const at = (unit: { id: string }, name: string) =>
    buildPerson(world, { name, roles: [{ role: 'editor', unitId: unit.id }] });
  const town = await at(tree.hongqiao, '虹桥编辑');
  const county = await at(tree.county, '市编辑');
  const input = { unitId: tree.hongqiao.id, shape: '蜈蚣' };
  const design = await world.call(kites, 'draw', input, { as: town });
  await world.call(kites, 'submitDesign', design, { as: town });
  const inbox = async (as: typeof town) =>
    (await world.call(people, 'listInbox', {}, { as })).items.map(
      ({ kind, read }) => `${kind} ${read}`,
    );
  const queue = () =>
    world.call(organisation, 'reviewQueue', { unitId: tree.county.id }, { as: county });
  return { tree, town, county, design, inbox, queue };
}

test('has things to be reviewed: queue, messages, four eyes and undoing come with the platform', async () => {
  world = createWorld(database.db, folded);
  const { town, county, design, inbox, queue } = await submittedKite();
  await settleReviews(world);
  expect(await inbox(county)).toEqual(['kite-to-review false']);
  const waiting = await queue();
  expect(waiting).toMatchObject({
    total: 1,
    items: [{ kind: 'kite', byName: '虹桥编辑', subjects: [{ title: '蜈蚣', revision: 1 }] }],
  });
  await expect(world.call(kites, 'build', design, { as: town })).rejects.toMatchObject({
    code: 'OWN_WORK',
  });
  await world.call(kites, 'build', design, { as: county });
  expect((await queue()).total).toBe(0);
  const undo = { kind: 'kite', subjectIds: [design.designId] };
  await world.call(organisation, 'undoDecision', undo, { as: county });
  expect((await queue()).total).toBe(1);
  const back = { ...design, reason: '尾巴太短' };
  await world.call(kites, 'returnDesign', back, { as: county });
  await settleReviews(world);
  expect(await inbox(town)).toEqual(['kite-returned false']);
  expect(await inbox(county)).toEqual(['kite-to-review true']);
});

const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;

onPostgres('is a cloud function of its own on CloudBase', async () => {
  jest.replaceProperty(process, 'env', {
    ...process.env,
    ...cloudSecrets,
    TENCENTCLOUD_RUNENV: 'SCF',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url ?? '',
    DATABASE_URL_PROTECTION: await domainLogin(database.url ?? '', 'protection'),
    DATABASE_URL_COUNSELLING: await domainLogin(database.url ?? '', 'counselling'),
    TENANT_ID: '330382',
  });
  const cloud = { ...world, tenantId: '330382' };
  const tree = await buildTree(cloud);
  const [town, county] = ['oKites-town-0123456789', 'oKites-county-0123456'];
  for (const [openid, unit] of [
    [town, tree.hongqiao],
    [county, tree.county],
  ] as const) {
    await buildPerson(cloud, { openid, roles: [{ role: 'editor', unitId: unit.id }] });
  }
  let caller = town;
  const on = (domain: Domain) =>
    createMain(domain, {
      domains: all,
      platform: {
        getContext: () => ({ OPENID: caller, SOURCE: 'wx_client' }),
        openApi: () => {
          throw new Error('nothing is sent here');
        },
      },
    });
  const main = on(kitesDomain);
  expect(await main({ operation: 'borrow', input: { colour: '黄' } }, {})).toMatchObject({
    ok: true,
  });

  // Reviewed there too: the queue and undoing are another function, which knows the kind by the list.
  const unitId = tree.hongqiao.id;
  const design = { designId: expect.any(String), revision: 1 };
  const drawn = await main({ operation: 'draw', input: { unitId, shape: '蜈蚣' } }, {});
  expect(drawn).toMatchObject({ ok: true, output: design });
  const input = 'output' in Object(drawn) ? Object(drawn).output : null;
  expect(await main({ operation: 'submitDesign', input }, {})).toMatchObject({ ok: true });
  caller = county;
  const desk = on(organisationDomain);
  const queue = () => desk({ operation: 'reviewQueue', input: { unitId: tree.county.id } }, {});
  expect(await queue()).toMatchObject({ output: { total: 1, items: [{ kind: 'kite' }] } });
  expect(await main({ operation: 'build', input }, {})).toMatchObject({ ok: true });
  expect(await queue()).toMatchObject({ output: { total: 0 } });
  const undo = { kind: 'kite', subjectIds: [input.designId] };
  expect(await desk({ operation: 'undoDecision', input: undo }, {})).toMatchObject({ ok: true });
  expect(await queue()).toMatchObject({ output: { total: 1 } });
  jest.restoreAllMocks();
});
