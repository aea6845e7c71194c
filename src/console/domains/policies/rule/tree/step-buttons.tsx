import { ArrowDownOutlined, ArrowUpOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Path } from '@shared/rules/editing/tree';
import { keyWordsOf, onStepKey, stepsOf, type TreeHands } from './tree-hands';

interface StepButtonsProps<Leaf extends { op: string }> {
  /** What is moved, for who does not see it. */
  name: string;
  at: Path;
  hands: TreeHands<Leaf>;
}

/** Up, down, and all else that can be done with a part; each has its key. */
export function StepButtons<Leaf extends { op: string }>(props: StepButtonsProps<Leaf>) {
  const { name, at, hands } = props;
  const steps = stepsOf<Leaf>(hands.tree, at);
  const onKeyDown = onStepKey<Leaf>(hands, at);
  const take = (stepName: string) => {
    const step = steps.find((each) => each.name === stepName);
    if (step) hands.apply(step.edited, at);
  };
  if (steps.length === 0) return null;
  const arrows = [
    { step: '往上移', icon: <ArrowUpOutlined /> },
    { step: '往下移', icon: <ArrowDownOutlined /> },
  ];
  return (
    <span className="rule-steps">
      {at.length > 0 &&
        arrows.map(({ step, icon }) => (
          <Button
            key={step}
            type="text"
            size="small"
            icon={icon}
            aria-label={`把“${name}”${step}`}
            disabled={!steps.some((each) => each.name === step)}
            onKeyDown={onKeyDown}
            onClick={() => take(step)}
          />
        ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: steps.map((step) => ({
            key: step.name,
            label: step.name,
            extra: keyWordsOf(step.key),
            danger: step.key === 'Delete',
          })),
          onClick: ({ key }) => take(key),
        }}
      >
        <Button
          type="text"
          size="small"
          data-at={at.join('.')}
          icon={<MoreOutlined />}
          aria-label={`“${name}”还能怎么动`}
          aria-haspopup="menu"
          onKeyDown={onKeyDown}
        />
      </Dropdown>
    </span>
  );
}
