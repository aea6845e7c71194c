import { useEffect, useRef, useState, type ReactNode } from 'react';
import { addTo, type Edited, type Path, type Tree } from '@shared/rules/editing/tree';
import { TreeNode } from './tree-node';
import type { LeafView, TreeHands } from './tree-hands';

interface TreeEditorProps<Leaf extends { op: string }> {
  tree: Tree<Leaf>;
  /** What it is, for who does not see it: "条件". */
  label: string;
  view: LeafView<Leaf>;
  /** The field that begins a new one, at the end of each group. */
  renderAdder: (add: (leaf: Leaf) => void, isNested: boolean) => ReactNode;
  onChange: (tree: Tree<Leaf>) => void;
}

/** Conditions in groups, read from top to bottom; the focus stays with what was moved. */
export function TreeEditor<Leaf extends { op: string }>(props: TreeEditorProps<Leaf>) {
  const { tree, label, view, renderAdder, onChange } = props;
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  // A new object each time: twice to the same place are two wishes.
  const [wanted, setWanted] = useState<{ at: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-at="${wanted.at}"]`)?.focus();
  }, [wanted]);

  const apply = (edited: Edited<Leaf> | null, from: Path) => {
    if (edited === null) return;
    setWanted({ at: edited.at.join('.') });
    setOpen(open === from.join('.') ? edited.at.join('.') : null);
    onChange(edited.tree);
  };
  const hands: TreeHands<Leaf> = {
    tree,
    view,
    open,
    setOpen,
    apply,
    change: (edited) => edited && onChange(edited.tree),
    renderAdder: (at) =>
      renderAdder((leaf) => {
        const edited = addTo(tree, at, leaf);
        if (edited === null) return;
        setOpen(edited.at.join('.'));
        setWanted({ at: edited.at.join('.') });
        onChange(edited.tree);
      }, at.length > 0),
  };
  return (
    <ul className="rule-tree" aria-label={label} ref={list}>
      <TreeNode part={tree} at={[]} hands={hands} />
    </ul>
  );
}
