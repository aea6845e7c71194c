import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>我的</Text>
    </View>
  );
}
