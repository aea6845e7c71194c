import type { KeyboardEvent, ReactNode } from 'react';
import {
  moveBy,
  moveIn,
  moveOut,
  partAt,
  partsOf,
  removeAt,
  unwrapAt,
  wrapAt,
  type Edited,
  type Path,
  type Tree,
} from '@shared/rules/editing/tree';

/** How a condition is shown, folded and open. */
export interface LeafView<Leaf> {
  keyOf: (leaf: Leaf, at: number) => string;
  title: (leaf: Leaf) => string;
  renderDetails: (leaf: Leaf) => ReactNode;
  renderForm: (leaf: Leaf, change: (leaf: Leaf) => void) => ReactNode;
  /** Whether something is wrong with it. */
  isWrong: (leaf: Leaf) => boolean;
}

/** What every part of a tree can do to the whole. */
export interface TreeHands<Leaf extends { op: string }> {
  tree: Tree<Leaf>;
  view: LeafView<Leaf>;
  open: string | null;
  setOpen: (at: string | null) => void;
  /** Takes a step; the focus goes to where the part stands now. */
  apply: (edited: Edited<Leaf> | null, from: Path) => void;
  /** Writes without moving the focus. */
  change: (edited: Edited<Leaf> | null) => void;
  renderAdder: (at: Path) => ReactNode;
}

export interface Step<Leaf> {
  name: string;
  /** Pressed together with Alt, or alone for Delete. */
  key: string | null;
  edited: Edited<Leaf>;
}

const keyWords: Record<string, string> = {
  ArrowUp: 'Alt + ↑',
  ArrowDown: 'Alt + ↓',
  ArrowRight: 'Alt + →',
  ArrowLeft: 'Alt + ←',
  Delete: 'Delete',
};

export const keyWordsOf = (key: string | null) => (key === null ? '' : (keyWords[key] ?? ''));

/** The steps that can be made with a part: none is offered that would do nothing. */
export function stepsOf<Leaf extends { op: string }>(tree: Tree<Leaf>, at: Path): Step<Leaf>[] {
  const part = partAt<Leaf>(tree, at);
  const isGroup = part?.op === 'all' || part?.op === 'any';
  const isEmpty = part !== undefined && isGroup && partsOf<Leaf>(part).length === 0;
  const offers: [string, string | null, Edited<Leaf> | null][] = [
    ['往上移', 'ArrowUp', moveBy<Leaf>(tree, at, -1)],
    ['往下移', 'ArrowDown', moveBy<Leaf>(tree, at, 1)],
    ['放进上面那一组', 'ArrowRight', moveIn<Leaf>(tree, at)],
    ['从这一组里挪出来', 'ArrowLeft', moveOut<Leaf>(tree, at)],
    ['套一组：满足一条就行', null, wrapAt<Leaf>(tree, at, 'any')],
    ['套一组：都要满足', null, wrapAt<Leaf>(tree, at, 'all')],
    [part?.op === 'not' ? '不再反过来' : '反过来：不能成立', null, wrapAt<Leaf>(tree, at, 'not')],
    ['拆开这一组', null, isGroup ? unwrapAt<Leaf>(tree, at) : null],
    [isGroup ? '整组删掉' : '删掉', 'Delete', removeAt<Leaf>(tree, at)],
  ];
  return offers.flatMap(([name, key, edited]) =>
    edited === null || isEmpty ? [] : [{ name, key, edited }],
  );
}

/** The same steps by keyboard, wherever the focus is on a part's own buttons. */
export function onStepKey<Leaf extends { op: string }>(
  { tree, apply }: Pick<TreeHands<Leaf>, 'tree' | 'apply'>,
  at: Path,
) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && !event.altKey) return;
    const step = stepsOf<Leaf>(tree, at).find(({ key }) => key === event.key);
    if (step === undefined) return;
    // Alt and an arrow would go back in the browser.
    event.preventDefault();
    apply(step.edited, at);
  };
}
