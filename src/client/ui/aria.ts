/** What a screen reader is told. Texts are Chinese; `role` is an ARIA role both platforms know. */
export interface Accessibility {
  role?: string | undefined;
  label?: string | undefined;
  hidden?: boolean | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  live?: 'polite' | 'assertive' | undefined;
}

type Attributes = Record<string, string | boolean | number>;

export const isWeapp = process.env.TARO_ENV === 'weapp';

/**
 * Accessibility as the attributes of this build: WeChat calls the role `aria-role`, the web `role`.
 * What is undefined is left out, because Taro's H5 elements would write "undefined".
 */
export function aria(accessibility: Accessibility): Attributes {
  const attributes: Attributes = {};
  if (accessibility.role !== undefined)
    attributes[isWeapp ? 'aria-role' : 'role'] = accessibility.role;
  if (accessibility.label !== undefined) attributes['aria-label'] = accessibility.label;
  if (accessibility.hidden) attributes['aria-hidden'] = isWeapp ? true : 'true';
  if (accessibility.checked !== undefined)
    attributes['aria-checked'] = isWeapp ? accessibility.checked : String(accessibility.checked);
  if (accessibility.disabled) attributes['aria-disabled'] = isWeapp ? true : 'true';
  if (accessibility.live !== undefined) attributes['aria-live'] = accessibility.live;
  return attributes;
}

interface KeyPress {
  key?: string;
  preventDefault?: () => void;
}

/** A tab stop that Enter and Space press, for H5: Taro's elements have neither. Nothing on weapp. */
export function keyboard(press: () => void): Record<string, unknown> {
  if (isWeapp) return {};
  return {
    tabIndex: 0,
    onKeyDown: (event: KeyPress) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault?.();
      press();
    },
  };
}
