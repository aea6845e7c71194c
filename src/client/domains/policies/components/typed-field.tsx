import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';

interface TypedFieldProps {
  label: string;
  hint: string;
  value: string;
  placeholder?: string;
  /** As it was understood; null when it was not. */
  read: number | null;
  /** What to write instead. */
  wrong: string;
  onChange: (typed: string) => void;
}

/** A number however she types it; what cannot be read says so, and nothing is reckoned with it. */
export function TypedField(props: TypedFieldProps) {
  const { label, hint, value, placeholder = '', read, wrong, onChange } = props;
  const isWrong = value.trim() !== '' && read === null;
  return (
    <Field label={label} hint={hint} error={isWrong ? wrong : null}>
      <TextInput
        label={label}
        placeholder={placeholder}
        maxLength={20}
        invalid={isWrong}
        value={value}
        onChange={onChange}
      />
    </Field>
  );
}
