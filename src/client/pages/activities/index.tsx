import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>活动</Text>
    </View>
  );
}
