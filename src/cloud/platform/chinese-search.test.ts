import fc from 'fast-check';
import { sql } from 'kysely';
import { useTestDatabase } from '@tests/support/test-database';
import { searchQuery, searchVector, wordsOf } from './chinese-search';

const database = useTestDatabase();

async function finds(words: string, text: string): Promise<boolean | null> {
  const query = searchQuery(words);
  if (query === null) return null;
  const vector = searchVector([{ text, weight: 'A' }]);
  const { rows } = await sql<{ found: boolean }>`
    select ${vector}::tsvector @@ ${query}::tsquery as found`.execute(database.db);
  return rows[0]?.found ?? false;
}

const han = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes));

it.each([
  ['脾气', '孩子发脾气，怎么应对'],
  ['孩子 脾气', '孩子发脾气，怎么应对'],
  ['孩子发脾气怎么办', '孩子发脾气，怎么应对'],
  ['虹桥', '虹桥镇妇女之家'],
  ['妇女之家', '虹桥镇妇女之家'],
  ['书', '一起读书'],
  ['怎么办', '孩子哭了怎么办'],
  ['PHQ', '什么是 phq-9 量表'],
  ['ＰＨＱ', '什么是 phq-9 量表'],
  ['春风送岗', '“春风送岗位”招聘会'],
])('%s is found in %s', async (words, text) => {
  expect(await finds(words, text)).toBe(true);
});

it.each([
  ['脾气', '孩子不爱吃饭'],
  ['虹桥', '桥头虹光'],
  ['孩子 法律', '孩子发脾气，怎么应对'],
])('%s is not found in %s', async (words, text) => {
  expect(await finds(words, text)).toBe(false);
});

it('asks for nothing where nothing can be looked for', () => {
  for (const words of ['', '  ', '？！', "'\\ & | !"]) {
    expect(searchQuery(words)).toBeNull();
  }
});

it('finds every text by every part of it', async () => {
  await fc.assert(
    fc.asyncProperty(han, han, han, async (before, part, after) => {
      const found = await finds(part, `${before}${part}${after}`);
      expect(found).not.toBe(false);
    }),
    { numRuns: 150 },
  );
});

it('makes vectors and queries that PostgreSQL reads, whatever is typed', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "'",
          "''",
          '\\',
          '&',
          '|',
          '!',
          '<->',
          '(',
          ')',
          ':*',
          ':A',
          '%',
          '孩子',
          ' ',
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const found = await finds(text, text);
      expect(found).not.toBe(false);
    }),
    { numRuns: 200 },
  );
});

it('holds letters and digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

it('narrows to a scope, which no word can name', async () => {
  const vector = searchVector([{ text: '孩子', weight: 'A' }], ['330382/2026-11']);
  const matches = async (query: string | null) => {
    const { rows } = await sql<{ found: boolean }>`
      select ${vector}::tsvector @@ ${query}::tsquery as found`.execute(database.db);
    return rows[0]?.found;
  };
  expect(await matches(searchQuery('孩子', ['330382/2026-12', '330382/2026-11']))).toBe(true);
  expect(await matches(searchQuery('孩子', ['330382/2026-12']))).toBe(false);
  expect(await matches(searchQuery('330382/2026-11'))).toBe(false);
  expect(() => searchQuery('孩子', ["'"])).toThrow('not a scope');
});
