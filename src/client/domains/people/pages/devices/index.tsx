import { View } from '@tarojs/components';
import { Button } from '@client/ui/press/button';
import { EmptyState } from '@client/ui/state/empty-state';
import { DeviceRow } from '../../components/privacy/device-row';
import { Failure } from '../../components/failure';
import { OwnPage } from '../../components/own-page';
import { useDevices } from '../../privacy/use-devices';
import { usePolite } from '@client/session/use-polite';

export default function DevicesPage() {
  const { devices, revoke, revoking, revokeOthers, revokingOthers, error } = useDevices();
  const polite = usePolite();
  return (
    <OwnPage title="登录过的设备" query={devices}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="smartphone" title="在微信里打开，由微信认出是你，没有要退出的设备" />
        ) : (
          <>
            <View className="small">
              {polite('有不认识的，就让它退出。30 天没用的会自己退出。')}
            </View>
            {items.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                busy={revoking === device.id}
                onRevoke={revoke}
              />
            ))}
            <Failure error={error} />
            {items.length > 1 && (
              <Button
                kind="ghost"
                label="除了这台，全部退出"
                busy={revokingOthers}
                onPress={revokeOthers}
              />
            )}
          </>
        )
      }
    </OwnPage>
  );
}
