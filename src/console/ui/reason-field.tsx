import { Input } from 'antd';
import { Labelled } from './labelled';

interface ReasonFieldProps {
  label: string;
  placeholder: string;
  value: string;
  /** Whether somebody has tried to go on without one. */
  isMissing: boolean;
  onChange: (value: string) => void;
}

/** Why something is done: kept with the record of it. */
export function ReasonField({ label, placeholder, value, isMissing, onChange }: ReasonFieldProps) {
  return (
    <Labelled label={label} issue={isMissing ? '请写一句' : null}>
      {(tie) => (
        <Input.TextArea
          {...tie}
          rows={2}
          maxLength={120}
          value={value}
          placeholder={placeholder}
          status={isMissing ? 'error' : ''}
          aria-invalid={isMissing}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
