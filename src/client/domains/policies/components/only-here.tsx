import { View } from '@tarojs/components';
import { Icon } from '@client/ui/show/icon';

/** What becomes of her answers, under every question. */
export function OnlyHere() {
  return (
    <View className="policy-quiet">
      <Icon name="smartphone" />
      <View>回答只在这台手机上，不上传</View>
    </View>
  );
}
