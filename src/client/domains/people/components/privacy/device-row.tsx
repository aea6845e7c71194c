import { View } from '@tarojs/components';
import { nearDay } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Tag } from '@client/ui/show/tag';
import { useNow } from '../../sign-in/use-now';

interface DeviceRowProps {
  device: {
    id: string;
    label: string;
    place: 'app' | 'console';
    lastSeenAt: string;
    thisOne: boolean;
  };
  busy: boolean;
  onRevoke: (deviceId: string) => void;
}

/** A device on which she is signed in; any but this one can be signed out from here. */
export function DeviceRow({ device, busy, onRevoke }: DeviceRowProps) {
  const now = useNow();
  return (
    <Card className="row">
      <View className="grow">
        <View className="strong">{device.label}</View>
        <View className="small">
          {`${device.place === 'console' ? '工作台，' : ''}最后用过：${nearDay(device.lastSeenAt, now)}`}
        </View>
      </View>
      {device.thisOne ? (
        <Tag tone="ok">就是这台</Tag>
      ) : (
        <Button kind="soft" compact label="退出" busy={busy} onPress={() => onRevoke(device.id)} />
      )}
    </Card>
  );
}
