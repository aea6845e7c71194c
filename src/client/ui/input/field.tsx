import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../aria';
import './field.scss';

interface FieldProps {
  label: string;
  /** What to write, or why it is asked. */
  hint?: string | undefined;
  /** What is wrong and how to mend it. */
  error?: string | null | undefined;
  optional?: boolean;
}

/** A question of a form: label above, hint below it, the error last and read aloud. */
export function Field({ label, hint, error, optional, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className="ui-field">
      <View className="ui-field__label">
        {label}
        {optional && <View className="ui-field__optional">可以不填</View>}
      </View>
      {hint && <View className="ui-field__hint">{hint}</View>}
      {children}
      {error && (
        <View className="ui-field__error" {...aria({ role: 'alert', live: 'assertive' })}>
          {error}
        </View>
      )}
    </View>
  );
}
