import { Input } from '@tarojs/components';
import { useState } from 'react';
import { cut } from '@shared/text/characters';
import { digitsOf, tidyMobile } from '@shared/text/mobile-number';
import { aria, isWeapp } from '../aria';
import './text-input.scss';

type Kind = 'text' | 'mobile' | 'digits' | 'code';

interface TextInputProps {
  /** Read aloud; the visible label is the Field's. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /**
   * A mobile number comes out as its digits however it was typed or pasted, digits as digits; a code is
   * digits that a message brings.
   */
  kind?: Kind;
  /** Characters as a person counts them. */
  maxLength?: number;
  invalid?: boolean;
  onDone?: () => void;
}

/**
 * How the browser's field is drawn. Never `type="number"`: it shows nothing at all of what was pasted
 * with a dash or in full-width digits.
 */
const onH5: Record<Kind, Record<string, string>> = {
  text: {},
  mobile: { type: 'tel', autoComplete: 'tel-national' },
  digits: { inputMode: 'numeric' },
  code: { inputMode: 'numeric', autoComplete: 'one-time-code' },
};

/** One line of text. */
export function TextInput({
  label,
  value,
  onChange,
  placeholder = '',
  kind = 'text',
  maxLength = 100,
  invalid = false,
  onDone,
}: TextInputProps) {
  const [, redraw] = useState(0);
  // On H5 the real input sits inside Taro's element, and only nativeProps reach it.
  const accessibility = isWeapp
    ? aria({ label })
    : { nativeProps: { 'aria-label': label, 'aria-invalid': invalid, ...onH5[kind] } };
  return (
    <Input
      className={`ui-input ${invalid ? 'ui-input--invalid' : ''}`}
      value={value}
      type={isWeapp && kind !== 'text' ? 'number' : 'text'}
      maxlength={-1}
      placeholder={placeholder}
      placeholderClass="ui-input__placeholder"
      onInput={(event) => {
        const typed = String(event.detail.value);
        const taken = tidy(kind, typed, maxLength);
        onChange(taken);
        // What was left out stands in the field still, also where the value is what it was before.
        if (taken !== typed) redraw((times) => times + 1);
      }}
      onConfirm={() => onDone?.()}
      {...accessibility}
    />
  );
}

function tidy(kind: Kind, typed: string, most: number): string {
  if (kind === 'mobile') return cut(tidyMobile(typed), 16);
  return cut(kind === 'text' ? typed : digitsOf(typed), most);
}
