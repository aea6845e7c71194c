import { Select } from 'antd';
import type { AgeGroup, GuardianAnswer } from '@shared/counselling/minors';
import { Labelled } from '../../../ui/labelled';

export interface PartlyComes {
  ageGroup: AgeGroup | null;
  guardian: GuardianAnswer | null;
}

const ages = [
  { value: 'adult' as const, label: '满 18 岁' },
  { value: '14-17' as const, label: '14–17 岁' },
  { value: 'under-14' as const, label: '不满 14 岁' },
];
// Why nobody at home was asked is not written down anywhere.
const answers = [
  { value: 'agreed' as const, label: '家里的大人同意了' },
  { value: 'spared' as const, label: '不问：着急，或者家里不安全' },
];

/** What is sent of whoever comes; null while something is still to be asked. */
export function comesOf({ ageGroup, guardian }: PartlyComes) {
  if (ageGroup === null) return null;
  if (ageGroup !== 'under-14') return { ageGroup, guardian: null };
  return guardian === null ? null : { ageGroup, guardian };
}

/** How old whoever comes is, and of a child whether somebody at home agreed. */
export function ComesFields({
  comes,
  onChange,
}: {
  comes: PartlyComes;
  onChange: (comes: PartlyComes) => void;
}) {
  const { ageGroup, guardian } = comes;
  return (
    <>
      <Labelled label="来谈的人多大">
        {(tie) => (
          <Select
            {...tie}
            value={ageGroup}
            placeholder="选一个"
            options={ages}
            onChange={(age: AgeGroup) => onChange({ ageGroup: age, guardian: null })}
          />
        )}
      </Labelled>
      {ageGroup === '14-17' && <p className="quiet">满 14 岁可以自己约，不用家里人同意。</p>}
      {ageGroup === 'under-14' && (
        <Labelled label="家里的大人" note="孩子说家里有人伤害她，就不问家里，也不告诉家里。">
          {(tie) => (
            <Select
              {...tie}
              value={guardian}
              placeholder="选一个"
              options={answers}
              onChange={(answer: GuardianAnswer) => onChange({ ageGroup, guardian: answer })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
