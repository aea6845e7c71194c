import { sql } from 'kysely';
import { openTestDatabase } from '@tests/support/test-database';
import { nameKey } from '@shared/text/name-key';

const names = [
  '王芳',
  '王 芳',
  '王　芳',
  '王\u200b芳',
  '王\u3164芳',
  '王\ufe00芳',
  '王\u180b芳',
  '王芳\u2800',
  'Amélie',
  'Ame\u0301lie',
  'ＬＩ',
  '阿依古丽•买买提',
  '阿依古丽·买买提',
  '陈阿婆\u{e0067}',
  '𠮷',
  '１３８',
  '\u202d王',
  '👨‍👩‍👧',
  'a\u0085b\u00a0c\u2028d\u205fe',
  '\u2009\u1680王',
  '%_\\',
];

it('is the same in SQL and in JavaScript', async () => {
  const database = await openTestDatabase();
  const { rows } = await sql<{ key: string }>`
    select name_key(name) as key from unnest(${names}::text[]) with ordinality as of(name, place)
    order by place`.execute(database.db);
  await database.close();
  expect(rows.map(({ key }) => key)).toEqual(names.map(nameKey));
}, 60_000);
