import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>求助</Text>
    </View>
  );
}
