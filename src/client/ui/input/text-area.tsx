import { Textarea } from '@tarojs/components';
import { useState } from 'react';
import { cut } from '@shared/text/characters';
import { aria, isWeapp } from '../aria';
import './text-area.scss';

interface TextAreaProps {
  /** Read aloud; the visible label is the Field's. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** Characters as a person counts them. */
  maxLength: number;
  /** Two lines are enough. */
  short?: boolean;
}

/** Several lines of text. The browser is told to correct, complete and remember nothing. */
export function TextArea({
  label,
  value,
  onChange,
  placeholder = '',
  maxLength,
  short = false,
}: TextAreaProps) {
  const [, redraw] = useState(0);
  const told = isWeapp
    ? aria({ label })
    : {
        nativeProps: {
          'aria-label': label,
          autoComplete: 'off',
          autoCorrect: 'off',
          spellCheck: false,
        },
      };
  return (
    <Textarea
      className={`ui-area ${short ? 'ui-area--short' : ''}`}
      value={value}
      maxlength={-1}
      placeholder={placeholder}
      placeholderClass="ui-input__placeholder"
      onInput={(event) => {
        const typed = String(event.detail.value);
        const taken = cut(typed, maxLength);
        onChange(taken);
        // What was left out stands in the field still, also where the value is what it was before.
        if (taken !== typed) redraw((times) => times + 1);
      }}
      {...told}
    />
  );
}
