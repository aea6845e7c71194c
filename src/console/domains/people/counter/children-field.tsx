import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { oldestChild } from '@shared/activities/sign-up/eligibility';

interface ChildrenFieldProps {
  /** Whole years of each. */
  ages: readonly number[];
  most: number;
  onChange: (ages: number[]) => void;
}

const choices = Array.from({ length: oldestChild + 1 }, (_, age) => ({
  value: age,
  label: age === 0 ? '不到 1 岁' : `${age} 岁`,
}));

/** Small children who come along, by their age alone. */
export function ChildrenField({ ages, most, onChange }: ChildrenFieldProps) {
  return (
    <fieldset className="merge-keep">
      <legend className="labelled__label">同来的孩子（不用留名字）</legend>
      {ages.map((age, index) => (
        // They have nothing but their age and their place in the row.
        <div key={index} className="row">
          <Select
            aria-label={`第 ${index + 1} 个孩子几岁`}
            className="children__age"
            value={age}
            options={choices}
            onChange={(chosen) => onChange(ages.map((each, at) => (at === index ? chosen : each)))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`去掉第 ${index + 1} 个孩子`}
            onClick={() => onChange(ages.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {ages.length < most && (
        <div>
          <Button icon={<PlusOutlined />} onClick={() => onChange([...ages, 3])}>
            加一个孩子
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** As the contract has them. */
export function childrenOf(ages: readonly number[]) {
  return ages.map((ageYears) => ({ kind: 'small-child' as const, ageYears }));
}
