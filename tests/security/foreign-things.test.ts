import { sql } from 'kysely';
import { activities } from '@cloud/activities';
import { functions } from '@cloud/functions';
import { people } from '@cloud/people';
import { buildGrant, buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { sampleRows } from './samples';
import { buildScene, type Scene } from './scene';
import { secretWord } from './secret-word';

const database = useTestDatabase();
let world: World;
let scene: Scene;

beforeAll(async () => {
  world = createWorld(database.db);
  scene = await buildScene(world);
});

describe('from another tenant', () => {
  let other: World;
  let admin: BuiltPerson;

  beforeAll(async () => {
    other = createWorld(database.db);
    // The same units by the same ids: only the tenant tells them apart.
    const tree = await buildTree(other);
    admin = await buildPerson(other);
    await buildGrant(other, admin, 'platform-admin', tree.county);
  });

  test('the same ids give nothing and change nothing', async () => {
    const before = await contentOf(world.tenantId);
    expect(before).toContain(secretWord);
    for (const { domain, operation, input } of rowsButEndings()) {
      const reply = await other.send(functionOf(domain), operation, input, { as: admin });
      expect({ operation, idsIn: idsIn(reply) }).toEqual({ operation, idsIn: [] });
    }
    expect(await contentOf(world.tenantId)).toBe(before);
  });

  test('a session is nobody there', async () => {
    for (const { domain, operation, rule, input } of sampleRows(scene)) {
      if (rule === 'anyone') continue;
      const reply = await other.send(functionOf(domain), operation, input, { as: scene.owner });
      expect({ operation, reply }).toMatchObject({ reply: { error: { code: 'SIGN_IN_NEEDED' } } });
    }
  });

  test('an openid of one tenant is a stranger in the other', async () => {
    await buildPerson(world, { openid: 'o-of-one', name: secretWord });
    const identity = { kind: 'openid', openid: 'o-of-one' } as const;
    await expect(world.call(people, 'me', {}, { as: identity })).resolves.toBeDefined();
    await expect(other.call(people, 'me', {}, { as: identity })).rejects.toMatchObject({
      code: 'SIGN_IN_NEEDED',
    });
  });

  /** What an answer holds of the first tenant's rows. The ids that were sent may be missing ones. */
  function idsIn(reply: unknown): string[] {
    const text = JSON.stringify(reply);
    const { bookingId, deviceId, memberId, messageId, grantId, owner, volunteer } = scene;
    const ids = [bookingId, deviceId, memberId, messageId, grantId, owner.id, volunteer.id];
    const news = [scene.newsId, scene.waitingNewsId];
    return [secretWord, scene.published.id, scene.draft.id, ...news, ...ids].filter((word) =>
      text.includes(word),
    );
  }

  function rowsButEndings() {
    const ends = ['signOut', 'signOutEverywhere', 'deleteMyAccount'];
    return sampleRows(scene).filter(({ operation }) => !ends.includes(operation));
  }
});

describe('of another person of the same town', () => {
  let stranger: BuiltPerson;

  beforeAll(async () => {
    stranger = await buildPerson(world);
  });

  const as = () => ({ as: stranger });
  const version = () => currentConsentText('child-data').version;

  test('messages cannot be marked as read', async () => {
    const messages = [scene.messageId];
    expect(await world.call(people, 'markRead', { messages }, as())).toEqual({ marked: 0 });
    expect(await world.call(people, 'markRead', { messages: 'all' }, as())).toEqual({ marked: 0 });
  });

  test('no consent can be given or taken back for her child', async () => {
    const about = { purpose: 'child-data', memberId: scene.memberId } as const;
    await expect(
      world.call(people, 'giveConsent', { ...about, version: version() }, as()),
    ).rejects.toMatchObject({ code: 'NO_SUCH_MEMBER' });
    await expect(world.call(people, 'withdrawConsent', about, as())).rejects.toMatchObject({
      code: 'NOT_GIVEN',
    });
  });

  test('lists, export and the activity show nothing of her', async () => {
    const { draft, published, tree } = scene;
    const answers = [
      await world.call(people, 'exportMyData', {}, as()),
      await world.call(people, 'previewDeletion', {}, as()),
      await world.call(people, 'listInbox', {}, as()),
      await world.call(people, 'listFamily', {}, as()),
      await world.call(people, 'listDevices', {}, as()),
      await world.call(people, 'listConsents', {}, as()),
      await world.call(activities, 'myBookings', { when: 'coming' }, as()),
    ];
    expect(JSON.stringify(answers)).not.toContain(secretWord);

    const home = await world.call(activities, 'home', { unitId: tree.hongqiao.id }, as());
    expect(home.next).toBeNull();
    const detail = await world.call(activities, 'detail', { activityId: published.id }, as());
    expect(detail.bookingId).toBeNull();
    await expect(
      world.call(activities, 'detail', { activityId: draft.id }, as()),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('what does not exist is refused like what is hers', async () => {
    const nothing = '01990000-0000-7000-8000-000000000000';
    const cases = [
      [activities, 'ticket', { bookingId: scene.bookingId }, { bookingId: nothing }],
      [activities, 'cancel', { bookingId: scene.bookingId }, { bookingId: nothing }],
      [people, 'revokeDevice', { deviceId: scene.deviceId }, { deviceId: nothing }],
      [people, 'removeFamilyMember', { memberId: scene.memberId }, { memberId: nothing }],
    ] as const;
    for (const [target, operation, hers, nobodys] of cases) {
      const refusals = [
        await world.send(target, operation, hers, as()),
        await world.send(target, operation, nobodys, as()),
      ];
      expect(refusals[0]).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
      expect(refusals[1]).toEqual(refusals[0]);
    }
  });
});

function functionOf(domain: string) {
  const found = functions.find((each) => each.domain === domain);
  if (!found) throw new Error(`no function ${domain}`);
  return found;
}

/** Every row of the tenant, as text. */
async function contentOf(tenantId: string): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by 1`.execute(database.db);
  expect(tables.rows.length).toBeGreaterThan(10);
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ content: string | null }>`
      select string_agg(each::text, ' ' order by each::text) as content
      from ${sql.table(name)} as each where tenant_id = ${tenantId}`.execute(database.db);
    parts.push(`${name}: ${rows[0]?.content ?? ''}`);
  }
  return parts.join('\n');
}
