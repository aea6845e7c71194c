interface Timed {
  id?: string | undefined;
  startsAt: string;
  endsAt: string;
}

/** What becomes of the sessions of one state of an activity in another. */
export interface PairedSessions<Before, After> {
  stays: { before: Before; after: After }[];
  dropped: Before[];
  added: After[];
  /** Named by an id that is not among those before: somebody took it out meanwhile, or it is another's. */
  unknown: After[];
}

/**
 * Compares sessions by what they are, never by their place in the list: by their id; one without an id
 * is the one at exactly the same time, if there is one, or the only one (a program, a form that was kept).
 */
export function pairSessions<Before extends Timed, After extends Timed>(
  before: readonly Before[],
  after: readonly After[],
): PairedSessions<Before, After> {
  const left = new Set(before);
  const isOnlyOne = before.length === 1 && after.length === 1;
  const found = new Map<After, Before>();
  const take = (session: After, is: (each: Before) => boolean) => {
    for (const each of left) {
      if (!is(each)) continue;
      left.delete(each);
      found.set(session, each);
      return;
    }
  };
  for (const session of after) {
    if (session.id !== undefined) take(session, ({ id }) => id === session.id);
  }
  for (const session of after) {
    if (session.id !== undefined) continue;
    // The only one of a lecture is that one at any time.
    take(session, (each) => isOnlyOne || isAtTheSameTime(each, session));
  }
  const paired: PairedSessions<Before, After> = {
    stays: [],
    dropped: [...left],
    added: [],
    unknown: [],
  };
  for (const session of after) {
    const was = found.get(session);
    if (was) paired.stays.push({ before: was, after: session });
    else if (session.id === undefined) paired.added.push(session);
    else paired.unknown.push(session);
  }
  return paired;
}

function isAtTheSameTime(one: Timed, other: Timed): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt;
}
