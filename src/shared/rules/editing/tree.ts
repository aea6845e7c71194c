/** A group of a tree: 都要满足, 满足一条就行, 不能成立. */
export type Group<Leaf> =
  { op: 'all' | 'any'; of: readonly Tree<Leaf>[] } | { op: 'not'; of: Tree<Leaf> };
/** Conditions of a rule, or tests of a row, in groups: `Predicate` and `RowPredicate` are such trees. */
export type Tree<Leaf> = Group<Leaf> | Leaf;
/** The way to a part: the first of the third is [2, 0]. What a "not" holds is its 0. */
export type Path = readonly number[];
/** A tree after a step, and where the part that was taken stands now. */
export interface Edited<Leaf> {
  tree: Tree<Leaf>;
  at: Path;
}

interface Named {
  op: string;
}

/** As many conditions and as deep as `check-rule` lets through. */
export const mostConditions = 40;
export const deepest = 6;

/** The one empty group that may be: a rule of which nothing is written yet. */
export const noConditions = { op: 'all', of: [] } as const;

export function isGroup<Leaf extends Named>(tree: Tree<Leaf>): tree is Group<Leaf> {
  return tree.op === 'all' || tree.op === 'any' || tree.op === 'not';
}

export function partsOf<Leaf extends Named>(tree: Tree<Leaf>): readonly Tree<Leaf>[] {
  if (!isGroup(tree)) return [];
  return tree.op === 'not' ? [tree.of] : tree.of;
}

/** What stands at a path; undefined when nothing does. */
export function partAt<Leaf extends Named>(tree: Tree<Leaf>, at: Path): Tree<Leaf> | undefined {
  return at.reduce<Tree<Leaf> | undefined>(
    (part, step) => (part === undefined ? undefined : partsOf(part)[step]),
    tree,
  );
}

export function depthOf<Leaf extends Named>(tree: Tree<Leaf>): number {
  return 1 + Math.max(0, ...partsOf(tree).map((part) => depthOf(part)));
}

export function leavesOf<Leaf extends Named>(tree: Tree<Leaf>): Leaf[] {
  return isGroup(tree) ? partsOf(tree).flatMap((part) => leavesOf(part)) : [tree];
}

/*
 * The steps of an editor. Each gives the tree after it, or null where it cannot be made: a button that
 * would do nothing is not offered. None leaves an empty group behind (but the whole, when its last
 * condition goes), none goes past the bounds, and none touches a condition that it is not about.
 */

/** A condition, or a whole group, as it is now. */
export function replaceAt<Leaf extends Named>(
  tree: Tree<Leaf>,
  at: Path,
  part: Tree<Leaf>,
): Edited<Leaf> | null {
  const changed = withPart(tree, at, () => [part]);
  return changed === null ? null : bounded({ tree: changed, at });
}

/** One more at the end of a group; what is no list becomes one of which all must hold. */
export function addTo<Leaf extends Named>(
  tree: Tree<Leaf>,
  at: Path,
  part: Tree<Leaf>,
): Edited<Leaf> | null {
  const group = partAt(tree, at);
  if (group === undefined) return null;
  const isList = isGroup(group) && group.op !== 'not';
  const of = isList ? [...group.of, part] : [group, part];
  const op = isList ? group.op : 'all';
  const changed = withPart(tree, at, () => [{ op, of }]);
  return changed === null ? null : bounded({ tree: changed, at: [...at, of.length - 1] });
}

/** Groups that it leaves empty go with it. `at` is what is nearest to where it stood. */
export function removeAt<Leaf extends Named>(tree: Tree<Leaf>, at: Path): Edited<Leaf> | null {
  const changed = withPart(tree, at, () => []);
  if (changed === null) return { tree: noConditions, at: [] };
  return { tree: changed, at: nearest(changed, at) };
}

/** Before the one above it (-1), or after the one below it (1). */
export function moveBy<Leaf extends Named>(
  tree: Tree<Leaf>,
  at: Path,
  by: -1 | 1,
): Edited<Leaf> | null {
  const [place, above] = endOf(at);
  const group = above === null ? undefined : partAt(tree, above);
  if (above === null || group === undefined || !isGroup(group) || group.op === 'not') return null;
  const [one, other] = [group.of[place], group.of[place + by]];
  if (one === undefined || other === undefined) return null;
  const of = group.of.map((part, index) =>
    index === place ? other : index === place + by ? one : part,
  );
  const changed = withPart(tree, above, () => [{ op: group.op, of }]);
  return changed === null ? null : { tree: changed, at: [...above, place + by] };
}

/** To the end of the group above it. */
export function moveIn<Leaf extends Named>(tree: Tree<Leaf>, at: Path): Edited<Leaf> | null {
  const [place, above] = endOf(at);
  const part = partAt(tree, at);
  if (above === null || part === undefined || place === 0) return null;
  const before = [...above, place - 1];
  const group = partAt(tree, before);
  if (group === undefined || !isGroup(group) || group.op === 'not') return null;
  const without = withPart(tree, at, () => []);
  return without === null ? null : addTo(without, before, part);
}

/** Out of its group, to stand behind it. */
export function moveOut<Leaf extends Named>(tree: Tree<Leaf>, at: Path): Edited<Leaf> | null {
  const part = partAt(tree, at);
  // The nearest list around the group in which it stands: a "not" holds one only.
  let group = at.slice(0, -1);
  while (group.length > 0 && isNot(partAt(tree, group.slice(0, -1)))) group = group.slice(0, -1);
  const [place, above] = endOf(group);
  if (part === undefined || above === null || at.length === 0) return null;
  const list = partAt(tree, above);
  const branch = partAt(tree, group);
  if (list === undefined || !isGroup(list) || list.op === 'not' || branch === undefined)
    return null;
  const left = withPart(branch, at.slice(group.length), () => []);
  const behind = left === null ? [part] : [left, part];
  const of = list.of.flatMap((each, index) => (index === place ? behind : [each]));
  const changed = withPart(tree, above, () => [{ op: list.op, of }]);
  return changed === null ? null : { tree: changed, at: [...above, place + behind.length - 1] };
}

/** A group around it. Twice "not" is nothing, so the second takes the first away. */
export function wrapAt<Leaf extends Named>(
  tree: Tree<Leaf>,
  at: Path,
  op: 'all' | 'any' | 'not',
): Edited<Leaf> | null {
  const part = partAt(tree, at);
  if (part === undefined || (isGroup(part) && partsOf(part).length === 0)) return null;
  if (op === 'not' && isNot(part)) return unwrapAt(tree, at);
  const group: Tree<Leaf> = op === 'not' ? { op, of: part } : { op, of: [part] };
  const changed = withPart(tree, at, () => [group]);
  return changed === null ? null : bounded({ tree: changed, at });
}

/** A group goes, and what it held stands in its place. */
export function unwrapAt<Leaf extends Named>(tree: Tree<Leaf>, at: Path): Edited<Leaf> | null {
  const group = partAt(tree, at);
  if (group === undefined || !isGroup(group)) return null;
  const parts = partsOf(group);
  const around = at.length === 0 ? undefined : partAt(tree, at.slice(0, -1));
  // Only a list has room for several.
  const hasRoom = around !== undefined && isGroup(around) && around.op !== 'not';
  if (parts.length === 0 || (parts.length > 1 && !hasRoom)) return null;
  const changed = withPart(tree, at, () => parts);
  return changed === null ? null : { tree: changed, at };
}

/** Whether all of a list must hold, or one is enough. */
export function setGroup<Leaf extends Named>(
  tree: Tree<Leaf>,
  at: Path,
  op: 'all' | 'any',
): Edited<Leaf> | null {
  const group = partAt(tree, at);
  if (group === undefined || !isGroup(group) || group.op === 'not') return null;
  return group.of.length === 0 ? null : replaceAt(tree, at, { op, of: group.of });
}

function isNot<Leaf extends Named>(tree: Tree<Leaf> | undefined): boolean {
  return tree?.op === 'not';
}

/** The last step of a path and what is before it; the whole has nothing above. */
function endOf(at: Path): [number, Path | null] {
  return at.length === 0 ? [0, null] : [at[at.length - 1] ?? 0, at.slice(0, -1)];
}

/** The tree with something else at a path; null when nothing is left. A path to nothing changes nothing. */
function withPart<Leaf extends Named>(
  tree: Tree<Leaf>,
  at: Path,
  change: (part: Tree<Leaf>) => readonly Tree<Leaf>[],
): Tree<Leaf> | null {
  const [first, ...rest] = at;
  if (first === undefined) return one(change(tree));
  if (!isGroup(tree)) return tree;
  const of = partsOf(tree).flatMap((part, index) => {
    if (index !== first) return [part];
    if (rest.length === 0) return change(part);
    const changed = withPart(part, rest, change);
    return changed === null ? [] : [changed];
  });
  if (of.length === 0) return null;
  if (tree.op !== 'not') return { op: tree.op, of };
  const only = one(of);
  return only === null ? null : { op: 'not', of: only };
}

function one<Leaf>(parts: readonly Tree<Leaf>[]): Tree<Leaf> | null {
  return parts[0] ?? null;
}

function nearest<Leaf extends Named>(tree: Tree<Leaf>, at: Path): Path {
  const [place, above] = endOf(at);
  if (above === null) return [];
  const parts = partsOf(partAt(tree, above) ?? tree);
  if (partAt(tree, above) === undefined || parts.length === 0) return nearest(tree, above);
  return [...above, Math.min(place, parts.length - 1)];
}

function bounded<Leaf extends Named>(edited: Edited<Leaf>): Edited<Leaf> | null {
  const isIn = leavesOf(edited.tree).length <= mostConditions && depthOf(edited.tree) <= deepest;
  return isIn ? edited : null;
}
