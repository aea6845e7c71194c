import { fail } from './errors';

/** Where a page of a list by time begins: the last row of the page before. */
export interface PageCursor {
  at: Date;
  id: string;
}

/** Milliseconds of a row's time: 1970 to 2286, which every database's calendar holds. */
const time = /^\d{1,13}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws BAD_INPUT for text that `nextPage` did not make */
export function readCursor(cursor: string | undefined): PageCursor | null {
  if (cursor === undefined) return null;
  const [ms, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!ms || !id || !time.test(ms) || !uuid.test(id)) {
    throw fail('BAD_INPUT', { data: { issues: [{ path: 'after', message: '页码不对' }] } });
  }
  return { at: new Date(Number(ms)), id };
}

/**
 * Cuts rows that were read with `limit + 1` to a page.
 * @param cursorOf where the row stands in the order of the list
 */
export function nextPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => PageCursor,
): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: page, next: null };
  const { at, id } = cursorOf(last);
  return { rows: page, next: Buffer.from(`${at.getTime()} ${id}`).toString('base64url') };
}
