import { shanghaiDate } from '@shared/time/shanghai';

/** Same room at the same time, same lecturer at the same time, same title of the same unit on one day. */
export const clashKinds = ['venue', 'lecturer', 'title'] as const;
export type ClashKind = (typeof clashKinds)[number];

interface Span {
  startsAt: string;
  endsAt: string;
}

/** What is compared of an activity. */
export interface Occupation {
  unitId: string;
  title?: string | undefined;
  venueName?: string | undefined;
  venueAddress?: string | undefined;
  lecturerName?: string | undefined;
}

/** A session of another activity. */
export interface OtherSession extends Occupation, Span {}

export interface Clash<Other> {
  kinds: ClashKind[];
  /** Index of one's own session. */
  session: number;
  other: Other;
}

/**
 * What the sessions of an activity meet, in the order of these sessions. Times are ISO in UTC.
 * Touching is no clash: one ends at 15:00 and the next begins then.
 */
export function clashesWith<Other extends OtherSession>(
  mine: Occupation & { sessions: readonly Span[] },
  others: readonly Other[],
): Clash<Other>[] {
  return mine.sessions.flatMap((session, index) =>
    others.flatMap((other) => {
      const kinds = kindsOf(mine, session, other);
      return kinds.length > 0 ? [{ kinds, session: index, other }] : [];
    }),
  );
}

function kindsOf(mine: Occupation, session: Span, other: OtherSession): ClashKind[] {
  const kinds: ClashKind[] = [];
  if (session.startsAt < other.endsAt && other.startsAt < session.endsAt) {
    if (isSameRoom(mine, other)) kinds.push('venue');
    if (isSame(mine.lecturerName, other.lecturerName)) kinds.push('lecturer');
  }
  const isTwin = mine.unitId === other.unitId && isSame(mine.title, other.title);
  if (isTwin && dayOf(session) === dayOf(other)) kinds.push('title');
  return kinds;
}

/** "二楼会议室" is in many houses: with two addresses that differ it is not the same room. */
function isSameRoom(mine: Occupation, other: Occupation): boolean {
  if (!isSame(mine.venueName, other.venueName)) return false;
  const [one, another] = [plain(mine.venueAddress), plain(other.venueAddress)];
  return one === '' || another === '' || one === another;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

/** "虹桥镇妇女之家 二楼" and "虹桥镇妇女之家（二楼）" are one: case, width, blanks and signs do not count. */
function plain(words: string | undefined): string {
  return (words ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function dayOf({ startsAt }: Span): string {
  return shanghaiDate(new Date(startsAt));
}
