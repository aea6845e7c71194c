import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Button } from '../press/button';
import { Icon } from '../show/icon';
import './empty-state.scss';

interface ErrorStateProps {
  /** What went wrong, in words that help: from the error itself. */
  message: string;
  onRetry?: () => void;
  retrying?: boolean;
}

/** It did not work: why, and the way to try again. */
export function ErrorState({ message, onRetry, retrying = false }: ErrorStateProps) {
  return (
    <View className="ui-empty" {...aria({ role: 'alert' })}>
      <View className="ui-empty__picture">
        <Icon name="wifi-off" className="ui-empty__icon" />
      </View>
      <View className="strong">{message}</View>
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
