import { Radio } from 'antd';
import { causes } from '@shared/counselling/views';
import { causeWords } from '../words';

export type Cause = (typeof causes)[number];

interface CauseFieldProps {
  label: string;
  value: Cause | null;
  onChange: (cause: Cause) => void;
}

const choices = causes.map((value) => ({ value, label: causeWords[value] }));

/** Who caused it: never guessed, since it may count against her. */
export function CauseField({ label, value, onChange }: CauseFieldProps) {
  return (
    <div className="labelled">
      <span className="labelled__label">{label}</span>
      <Radio.Group
        className="choices"
        aria-label={label}
        value={value}
        options={choices}
        onChange={(event) => {
          const chosen = causes.find((each) => each === event.target.value);
          if (chosen) onChange(chosen);
        }}
      />
    </div>
  );
}
