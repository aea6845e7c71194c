import { View } from '@tarojs/components';
import type { SheetText } from '../outcome/sheet-text';

/** What a printer gets in place of the screen; nobody sees or hears it there. */
export function PrintSheet({ text }: { text: SheetText }) {
  const { title, day, lines, more, foot } = text;
  return (
    <View className="policy-print">
      <View className="policy-title">{title}</View>
      <View>{day}</View>
      {lines.map((line) => (
        <View key={line.title} className="policy-version">
          <View className="strong">{`${line.outcome}：${line.title}`}</View>
          <View>{line.step}</View>
        </View>
      ))}
      {more > 0 && <View>{`还有 ${more} 项，在手机上看`}</View>}
      <View>{foot}</View>
    </View>
  );
}
