import { View } from '@tarojs/components';
import { codeOf, isConnectionError, messageOf } from '@shared/contract/connection-error';
import { aria } from '../aria';
import { Button } from '../press/button';
import { Icon } from '../show/icon';
import { NothingHere } from './nothing-here';
import './empty-state.scss';

interface ErrorStateProps {
  /** As it was thrown: its kind decides what is shown, its message what is said. */
  error: unknown;
  onRetry?: () => void;
  retrying?: boolean;
}

/** It did not work: why, and the way to try again, where trying again may help. */
export function ErrorState({ error, onRetry, retrying = false }: ErrorStateProps) {
  const code = codeOf(error);
  if (code === 'NOT_FOUND') return <NothingHere title={messageOf(error)} />;
  // A question that the app itself put together: then its address was wrong, not what somebody typed.
  if (code === 'BAD_INPUT') return <NothingHere />;
  return (
    <View className="ui-empty" {...aria({ role: 'alert' })}>
      <View className="ui-empty__picture">
        <Icon
          name={isConnectionError(error) ? 'wifi-off' : 'circle-alert'}
          className="ui-empty__icon"
        />
      </View>
      <View className="strong">{messageOf(error)}</View>
      {onRetry && (
        <View className="ui-empty__action">
          <Button
            kind="ghost"
            icon="rotate-cw"
            label="再试一次"
            busy={retrying}
            onPress={onRetry}
          />
        </View>
      )}
    </View>
  );
}
