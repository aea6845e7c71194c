import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>政策</Text>
    </View>
  );
}
