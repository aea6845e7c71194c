import type { CSSProperties, HTMLAttributes, InputHTMLAttributes, ReactNode } from 'react';

/**
 * Stands in for `@tarojs/components`: plain elements that take Taro's props. A stand-in hides what only
 * the builds show (aria on weapp, the missing role of H5's button): tests/weapp and tests/e2e see those.
 */
interface TaroProps extends Omit<HTMLAttributes<HTMLElement>, 'style'> {
  children?: ReactNode;
  style?: CSSProperties | string;
  hoverClass?: string;
  hoverStayTime?: number;
  catchMove?: boolean;
  userSelect?: boolean;
  openType?: string;
}

function plain({
  hoverClass: _hoverClass,
  hoverStayTime: _hoverStayTime,
  catchMove: _catchMove,
  userSelect: _userSelect,
  openType: _openType,
  style,
  ...rest
}: TaroProps) {
  return { ...rest, style: typeof style === 'string' ? fromText(style) : style };
}

/** Taro takes styles as text too. */
function fromText(style: string): CSSProperties {
  const [name = '', value = ''] = style.split(':').map((part) => part.trim());
  return name === '' ? {} : { [name]: value };
}

export const View = (props: TaroProps) => <div {...plain(props)} />;
export const Text = (props: TaroProps) => <span {...plain(props)} />;
export const Button = (props: TaroProps) => <div {...plain(props)} />;
export const Label = (props: TaroProps) => <div {...plain(props)} />;
export const Block = ({ children }: { children?: ReactNode }) => <>{children}</>;
export const ScrollView = (props: TaroProps) => <div {...plain(props)} />;
export const Form = (props: TaroProps) => <div {...plain(props)} />;

interface ImageProps extends TaroProps {
  src: string;
  mode?: string;
}

export const Image = ({ mode: _mode, src, ...props }: ImageProps) => (
  <img alt="" src={src} {...plain(props)} />
);

interface InputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'onInput' | 'onFocus' | 'onBlur' | 'onChange' | 'type'
> {
  type?: string;
  maxlength?: number;
  placeholderClass?: string;
  nativeProps?: Record<string, unknown>;
  onInput?: (event: { detail: { value: string } }) => void;
  onConfirm?: (event: { detail: { value: string } }) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Input({
  maxlength,
  placeholderClass: _placeholderClass,
  nativeProps,
  onInput,
  onConfirm,
  value = '',
  type,
  ...rest
}: InputProps) {
  return (
    <input
      {...rest}
      type={type}
      {...nativeProps}
      value={value}
      maxLength={maxlength === -1 ? undefined : maxlength}
      onChange={(event) => onInput?.({ detail: { value: event.target.value } })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onConfirm?.({ detail: { value: event.currentTarget.value } });
      }}
    />
  );
}

interface TextareaProps {
  className?: string;
  value?: string;
  placeholder?: string;
  maxlength?: number;
  nativeProps?: Record<string, unknown>;
  onInput?: (event: { detail: { value: string } }) => void;
}

export const Textarea = ({ maxlength, nativeProps, onInput, ...rest }: TextareaProps) => (
  <textarea
    {...rest}
    {...nativeProps}
    maxLength={maxlength}
    onChange={(event) => onInput?.({ detail: { value: event.target.value } })}
  />
);

interface PickerProps {
  children?: ReactNode;
  mode?: string;
  range?: readonly unknown[];
  rangeKey?: string;
  value?: unknown;
  onChange?: (event: { detail: { value: string | number } }) => void;
}

/** A select: choosing an option tells its index; for dates, a text field tells its text. */
export function Picker({ children, mode, range = [], rangeKey, value, onChange }: PickerProps) {
  const wordOf = (item: unknown) =>
    rangeKey !== undefined && typeof item === 'object' && item !== null
      ? String(new Map(Object.entries(item)).get(rangeKey))
      : String(item);
  if (mode === 'date') {
    return (
      <div>
        {children}
        <input
          data-picker="date"
          value={String(value ?? '')}
          onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
        />
      </div>
    );
  }
  return (
    <div>
      {children}
      <select
        data-picker="selector"
        value={String(value ?? 0)}
        onChange={(event) => onChange?.({ detail: { value: Number(event.target.value) } })}
      >
        {range.map((item, index) => (
          <option key={index} value={index}>
            {wordOf(item)}
          </option>
        ))}
      </select>
    </div>
  );
}
