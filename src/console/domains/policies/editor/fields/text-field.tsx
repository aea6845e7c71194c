import { Input } from 'antd';
import type { ReactNode } from 'react';
import { FormField } from '../../../../ui/form-field';
import { upTo } from '../../../../ui/up-to';

interface TextFieldProps {
  /** Its address in the draft. */
  name: string;
  label: string;
  note?: ReactNode;
  isOptional?: boolean;
  placeholder?: string;
  /** Most characters. */
  most: number;
  /** How many lines high; one for a plain line. */
  lines?: number;
  /** What a plain line holds, where that is not words. */
  type?: 'date' | 'url' | 'tel';
  value: string;
  onChange: (value: string) => void;
}

/** Words of the form. */
export function TextField(props: TextFieldProps) {
  const { name, label, note, isOptional, placeholder, most, lines = 1, type, value } = props;
  const change = ({ target }: { target: { value: string } }) => props.onChange(target.value);
  return (
    <FormField name={name} label={label} note={note} isOptional={isOptional}>
      {(tie) =>
        lines === 1 ? (
          <Input
            {...tie}
            type={type}
            value={value}
            placeholder={placeholder}
            count={upTo(most)}
            onChange={change}
          />
        ) : (
          <Input.TextArea
            {...tie}
            rows={lines}
            value={value}
            placeholder={placeholder}
            count={upTo(most)}
            onChange={change}
          />
        )
      }
    </FormField>
  );
}
