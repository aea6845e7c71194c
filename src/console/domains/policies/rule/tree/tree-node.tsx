import {
  isGroup,
  replaceAt,
  setGroup,
  type Group,
  type Path,
  type Tree,
} from '@shared/rules/editing/tree';
import { groupWords } from '@shared/rules/editing/sentence';
import { Button } from 'antd';
import { StepButtons } from './step-buttons';
import type { TreeHands } from './tree-hands';

interface NodeProps<Leaf extends { op: string }, Part> {
  part: Part;
  at: Path;
  hands: TreeHands<Leaf>;
}

/** A condition, or a group with all that it holds. */
export function TreeNode<Leaf extends { op: string }>(props: NodeProps<Leaf, Tree<Leaf>>) {
  const { part, at, hands } = props;
  return isGroup<Leaf>(part) ? (
    <GroupNode part={part} at={at} hands={hands} />
  ) : (
    <LeafNode part={part} at={at} hands={hands} />
  );
}

function GroupNode<Leaf extends { op: string }>(props: NodeProps<Leaf, Group<Leaf>>) {
  const { part, at, hands } = props;
  const { view, tree, apply } = hands;
  const parts = part.op === 'not' ? [part.of] : part.of;
  const other = part.op === 'all' ? 'any' : 'all';
  return (
    <li className={`rule-group rule-group--${part.op}`}>
      <div className="rule-group__head">
        <span className="rule-group__words">
          {parts.length === 0 ? '还没有条件' : `${groupWords[part.op]}：`}
        </span>
        {part.op !== 'not' && parts.length > 1 && (
          <Button
            type="link"
            size="small"
            onClick={() => apply(setGroup<Leaf>(tree, at, other), at)}
          >
            换成“{other === 'any' ? '满足一条就行' : '都要满足'}”
          </Button>
        )}
        <StepButtons name={groupWords[part.op]} at={at} hands={hands} />
      </div>
      <ul className="rule-group__parts">
        {parts.map((each, index) => (
          <TreeNode
            key={isGroup<Leaf>(each) ? `group ${index}` : view.keyOf(each, index)}
            part={each}
            at={[...at, index]}
            hands={hands}
          />
        ))}
        {part.op !== 'not' && <li className="rule-add">{hands.renderAdder(at)}</li>}
      </ul>
    </li>
  );
}

function LeafNode<Leaf extends { op: string }>({ part, at, hands }: NodeProps<Leaf, Leaf>) {
  const { view, tree, open, setOpen, change } = hands;
  const here = at.join('.');
  const isOpen = open === here;
  const title = view.title(part);
  return (
    <>
      <li className={view.isWrong(part) ? 'rule-leaf rule-leaf--wrong' : 'rule-leaf'}>
        <div className="rule-leaf__head">
          <div className="rule-leaf__text">
            <p className="rule-leaf__title">{title}</p>
            {view.renderDetails(part)}
          </div>
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? '收起' : '改'}“${title}”`}
            onClick={() => setOpen(isOpen ? null : here)}
          >
            {isOpen ? '收起' : '改'}
          </Button>
          <StepButtons name={title} at={at} hands={hands} />
        </div>
        {isOpen && (
          <div className="rule-leaf__form">
            {view.renderForm(part, (leaf) => change(replaceAt<Leaf>(tree, at, leaf)))}
          </div>
        )}
      </li>
      {at.length === 0 && <li className="rule-add">{hands.renderAdder(at)}</li>}
    </>
  );
}
