import { Button as TaroButton, View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import type { IconName } from '@client/theme/icon-names';
import { aria, keyboard } from '../aria';
import { Icon } from '../show/icon';
import './pressable.scss';
import './button.scss';

interface ButtonProps {
  /** What will happen, and for whom: "报名 · 本人和孩子". */
  label: string;
  onPress: () => void;
  kind?: 'main' | 'ghost' | 'soft' | 'danger' | 'quiet';
  icon?: IconName;
  /** Why it cannot be pressed, and the next step; shown on the button. */
  disabledReason?: string | null | undefined;
  /** While the answer is awaited: a second tap does nothing. */
  busy?: boolean;
  /** Beside other things instead of over the whole width. */
  compact?: boolean;
  /** WeChat's own actions, such as `share`. */
  openType?: ComponentProps<typeof TaroButton>['openType'];
}

/** The thing to press. One of kind `main` a screen. */
export function Button({
  label,
  onPress,
  kind = 'main',
  icon,
  disabledReason = null,
  busy = false,
  compact = false,
  openType,
}: ButtonProps) {
  const off = busy || disabledReason !== null;
  const press = () => {
    if (!off) onPress();
  };
  const classes = ['ui-button', `ui-button--${kind}`];
  if (compact) classes.push('ui-button--compact');
  if (disabledReason !== null) classes.push('ui-button--off');
  return (
    <TaroButton
      className={classes.join(' ')}
      hoverClass={off ? 'none' : 'ui-button--pressed'}
      hoverStayTime={80}
      onClick={press}
      {...(openType === undefined ? {} : { openType })}
      {...aria({ role: 'button', label: spoken(label, disabledReason, busy), disabled: off })}
      {...keyboard(press)}
    >
      {icon && <Icon name={icon} />}
      <View className="ui-button__words">
        <View className={busy ? 'ui-button__busy' : ''}>{label}</View>
        {disabledReason !== null && <View className="ui-button__reason">{disabledReason}</View>}
      </View>
    </TaroButton>
  );
}

function spoken(label: string, reason: string | null, busy: boolean): string {
  if (busy) return `${label}，请稍等`;
  return reason === null ? label : `${label}，${reason}`;
}
