import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { useTestDatabase } from '@tests/support/test-database';

const database = useTestDatabase();
const id = '01990a6e-7d1a-7c6e-9b6b-0d7f0a6b1c2d';

test('addresses that messages were stored with become links', async () => {
  const file = readFileSync(`${__dirname}/0028-message-links.sql`, 'utf8');
  const [makeFunction = ''] = file.split('alter table');
  const addresses: Record<string, unknown> = {
    [`/domains/activities/pages/ticket/index?id=${id}`]: { to: 'ticket', bookingId: id },
    [`domains/activities/pages/detail/index?id=${id}`]: { to: 'activity', activityId: id },
    [`/domains/content/pages/article/index?id=${id}`]: { to: 'article', pieceId: id },
    '/domains/people/pages/devices/index': { to: 'devices' },
    '/domains/people/pages/accept-invitation/index?code=aB-_9': { to: 'invitation', code: 'aB-_9' },
    '/pages/activities/index': { to: 'page', page: 'activities' },
    '/domains/activities/pages/ticket/index?id=1': null,
    'https://example.com/': null,
  };
  // A temporary function lives in its connection.
  await database.db.connection().execute(async (db) => {
    await sql.raw(makeFunction).execute(db);
    for (const [address, link] of Object.entries(addresses)) {
      const { rows } = await sql<{
        link: unknown;
      }>`select pg_temp.as_link(${address}) as link`.execute(db);
      expect(rows).toEqual([{ link }]);
    }
  });
});
