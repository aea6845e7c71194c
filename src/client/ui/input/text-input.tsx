import { Input } from '@tarojs/components';
import { aria, isWeapp } from '../aria';
import './text-input.scss';

interface TextInputProps {
  /** Read aloud; the visible label is the Field's. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: 'text' | 'number' | 'idcard' | 'digit';
  maxLength?: number;
  invalid?: boolean;
  onDone?: () => void;
}

/** One line of text. */
export function TextInput({
  label,
  value,
  onChange,
  placeholder = '',
  type = 'text',
  maxLength = 100,
  invalid = false,
  onDone,
}: TextInputProps) {
  // On H5 the real input sits inside Taro's element, and only nativeProps reach it.
  const told = isWeapp
    ? aria({ label })
    : { nativeProps: { 'aria-label': label, 'aria-invalid': invalid } };
  return (
    <Input
      className={`ui-input ${invalid ? 'ui-input--invalid' : ''}`}
      value={value}
      type={type}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="ui-input__placeholder"
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={() => onDone?.()}
      {...told}
    />
  );
}
