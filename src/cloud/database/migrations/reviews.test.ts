import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { useTestDatabase } from '@tests/support/test-database';

const database = useTestDatabase();
const uuid = (end: number) => `01990a6e-7d1a-7c6e-9b6b-0d7f0a6b${String(end).padStart(4, '0')}`;
const [writer, editor, organiser] = [uuid(9001), uuid(9002), uuid(9003)];

/** Tables as they were, in front of today's: temporary ones live in their connection. */
const oldTables = `
  create temp table reviews (like public.reviews including all);
  create temp table activities (tenant_id text, id uuid, status text, unit_path text, revision integer,
    updated_at timestamptz, waits_since timestamptz, submitted_by uuid, returned_reason text,
    seen_draft jsonb);
  create temp table content_pieces (tenant_id text, id uuid, status text, unit_path text,
    live_revision integer, updated_at timestamptz);
  create temp table content_revisions (tenant_id text, piece_id uuid, revision integer, draft jsonb,
    written_by uuid);
  create temp table content_decisions (tenant_id text, id uuid, piece_id uuid, revision integer,
    decision text, decided_by uuid, decided_at timestamptz, reason text);`;

/** The part of the migration that carries rows over. */
function carryOver(): string {
  const file = readFileSync(`${__dirname}/0030-reviews.sql`, 'utf8');
  const [, part = ''] = file.split('-- What waits, and drafts that were returned.');
  return part.split('-- What is left of the decisions')[0] ?? '';
}

const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;

async function carried(rows: string) {
  return database.db.connection().execute(async (db) => {
    for (const statement of [
      ...oldTables.split(';'),
      ...rows.split(';'),
      ...carryOver().split(';'),
    ]) {
      if (statement.trim() !== '') await sql.raw(statement).execute(db);
    }
    const found = await sql<Record<string, unknown>>`
      select * from reviews order by subject_id, requested_at, id`.execute(db);
    for (const table of [
      'reviews',
      'activities',
      'content_pieces',
      'content_revisions',
      'content_decisions',
    ]) {
      await sql.raw(`drop table pg_temp.${table}`).execute(db);
    }
    return found.rows;
  });
}

const activity = (values: {
  id: string;
  status: string;
  since?: string;
  by?: string;
  reason?: string;
  seen?: object;
}) => {
  const text = (value: string | undefined) => (value === undefined ? 'null' : `'${value}'`);
  const { id, status, since, by, reason, seen } = values;
  return `insert into activities values ('t', '${id}', '${status}', '/1/2/', 3, '${at(9)}', ${text(since)},
    ${text(by)}, ${text(reason)}, ${text(seen && JSON.stringify(seen))});`;
};

test('activities that wait, were returned or were changed after publishing go on as they stood', async () => {
  const rows = await carried(
    [
      activity({ id: uuid(1), status: 'in-review', since: at(1), by: organiser }),
      activity({ id: uuid(2), status: 'draft', by: organiser, reason: '写清楚地点' }),
      activity({
        id: uuid(3),
        status: 'published',
        since: at(2),
        by: organiser,
        seen: { title: '旧' },
      }),
      activity({ id: uuid(4), status: 'cancelled', since: at(3), seen: { title: '旧' } }),
      // These have nothing to do with a review any more.
      activity({ id: uuid(5), status: 'draft' }),
      activity({ id: uuid(6), status: 'published', by: organiser }),
    ].join(''),
  );
  const common = { kind: 'activity', unit_path: '/1/2/', revision: 3, decided_by: null };
  expect(rows).toMatchObject([
    { ...common, why: 'submitted', state: 'waiting', requested_by: organiser, decided_at: null },
    {
      ...common,
      why: 'submitted',
      state: 'returned',
      reason: '写清楚地点',
      requested_by: organiser,
    },
    {
      ...common,
      why: 'changed',
      state: 'waiting',
      requested_by: null,
      reviewed_draft: { title: '旧' },
    },
    { ...common, why: 'changed', state: 'waiting', reviewed_draft: { title: '旧' } },
  ]);
  expect(rows.map(({ subject_id: id }) => id)).toEqual([1, 2, 3, 4].map(uuid));
});

const piece = (id: string, status: string, live: number | null) =>
  `insert into content_pieces values ('t', '${id}', '${status}', '/1/2/', ${live ?? 'null'}, '${at(20)}');`;
const revision = (id: string, number: number, by: string) =>
  `insert into content_revisions values ('t', '${id}', ${number}, '{"title":"第 ${number} 稿"}', '${by}');`;

function decision(
  id: string,
  [number, of, hour, by, reason]: [number, string, number, string, string?],
): string {
  return `insert into content_decisions values ('t', '${uuid(1000 + hour)}', '${id}', ${number}, '${of}',
    '${by}', '${at(hour)}', ${reason === undefined ? 'null' : `'${reason}'`});`;
}

test('what was sent finds the decision that followed it, and what was read stays with a return', async () => {
  const id = uuid(1);
  const rows = await carried(
    [
      piece(id, 'in-review', 2),
      ...[1, 2, 3].map((number) => revision(id, number, number === 3 ? organiser : writer)),
      decision(id, [1, 'sent', 1, writer]),
      decision(id, [1, 'returned', 2, editor, '数字请核对']),
      decision(id, [2, 'sent', 3, writer]),
      decision(id, [2, 'published', 4, editor]),
      // Sent, and then written anew before anybody looked.
      decision(id, [3, 'sent', 5, writer]),
      decision(id, [3, 'sent', 7, organiser]),
    ].join(''),
  );
  expect(rows).toMatchObject([
    {
      state: 'returned',
      revision: 1,
      requested_by: writer,
      decided_by: editor,
      reason: '数字请核对',
      reviewed_draft: { title: '第 1 稿' },
    },
    { state: 'published', revision: 2, requested_by: writer, decided_by: editor },
    { state: 'taken-back', revision: 3, requested_by: writer, decided_by: null },
    {
      state: 'waiting',
      revision: 3,
      requested_by: organiser,
      writers: [organiser],
      decided_at: null,
    },
  ]);
  expect(rows.every(({ kind, why }) => kind === 'article' && why === 'submitted')).toBe(true);
});

test('a text that was withdrawn or edited after it was sent waits for nobody', async () => {
  const [withdrawn, edited] = [uuid(1), uuid(2)];
  const rows = await carried(
    [
      piece(withdrawn, 'withdrawn', null),
      revision(withdrawn, 1, writer),
      decision(withdrawn, [1, 'sent', 1, writer]),
      decision(withdrawn, [1, 'published', 2, editor]),
      decision(withdrawn, [1, 'withdrawn', 3, editor, '写错了']),
      piece(edited, 'draft', null),
      revision(edited, 1, writer),
      decision(edited, [1, 'sent', 4, writer]),
    ].join(''),
  );
  expect(rows).toMatchObject([
    { subject_id: withdrawn, state: 'published', reason: null },
    { subject_id: edited, state: 'taken-back', decided_by: null },
  ]);
  expect(rows[1]?.decided_at).not.toBeNull();
});
