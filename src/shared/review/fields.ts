/** One thing of a draft that is read, compared and kept as a whole: "地点" is a place and its address. */
export interface DraftField<Draft, Names = unknown> {
  label: string;
  keys: readonly (keyof Draft & string)[];
  /** In words, a line for each part; empty when there is nothing. `names`: what ids are called. */
  words: (draft: Draft, names: Names) => string;
  /** What is compared, where that is not just the keys: without ids that mean nothing to a reader. */
  value?: (draft: Draft) => unknown;
}

export interface Difference {
  /** "时间" */
  label: string;
  before: string;
  after: string;
}

/**
 * What is not the same in two versions, in the order in which one reads it. The values are compared, not
 * their words: two villages may have one name.
 */
export function differencesOf<Draft, Names>(
  fields: readonly DraftField<Draft, Names>[],
  before: Draft,
  after: Draft,
  names: Names,
): Difference[] {
  return fields
    .filter((field) => !isSame(field, before, after))
    .map(({ label, words }) => ({
      label,
      before: words(before, names),
      after: words(after, names),
    }));
}

export type Side = 'mine' | 'theirs';

export interface FieldConflict<Draft, Names = unknown> {
  field: DraftField<Draft, Names>;
  /** Both changed it, and not to the same: somebody has to choose. */
  isContested: boolean;
  /** What is taken when nobody chooses: the one who changed it; one's own where both did. */
  usual: Side;
}

/**
 * What two people made of one draft: every field in which their versions differ.
 * @param base what both began from; null when it is not known, and then every difference is contested
 */
export function conflictsOf<Draft, Names>(
  fields: readonly DraftField<Draft, Names>[],
  { base, mine, theirs }: { base: Draft | null; mine: Draft; theirs: Draft },
): FieldConflict<Draft, Names>[] {
  return fields
    .filter((field) => !isSame(field, mine, theirs))
    .map((field) => {
      const iChanged = base === null || !isSame(field, base, mine);
      const theyChanged = base === null || !isSame(field, base, theirs);
      return { field, isContested: iChanged && theyChanged, usual: iChanged ? 'mine' : 'theirs' };
    });
}

/** Their version, with the fields that were chosen from mine. */
export function mergeDrafts<Draft extends object, Names>(
  conflicts: readonly FieldConflict<Draft, Names>[],
  { mine, theirs }: { mine: Draft; theirs: Draft },
  chosen: (label: string) => Side | undefined,
): Draft {
  const merged = { ...theirs };
  for (const { field, usual } of conflicts) {
    if ((chosen(field.label) ?? usual) === 'theirs') continue;
    for (const key of field.keys) merged[key] = mine[key];
  }
  return merged;
}

function isSame<Draft, Names>(
  { keys, value }: DraftField<Draft, Names>,
  one: Draft,
  other: Draft,
): boolean {
  const of = value ?? ((draft: Draft) => keys.map((key) => draft[key]));
  return inOrder(of(one)) === inOrder(of(other));
}

/** JSON without regard to the order of keys, which a database changes; what is undefined is left out. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
    );
  });
}
