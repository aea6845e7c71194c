import { View } from '@tarojs/components';

interface GainBoxesProps {
  gains: string;
  loan: string | null;
}

// So many characters are still read at a glance.
const glance = 14;

/** What she gains, apart from what she may borrow: two boxes, never one sum. */
export function GainBoxes({ gains, loan }: GainBoxesProps) {
  if (gains === '' && loan === null) return null;
  const sizeOf = (words: string) => (words.length <= glance ? ' policy-box__words--large' : '');
  return (
    <View className="policy-boxes">
      {gains !== '' && (
        <View className="policy-box ui-tint--ok">
          <View>补给你</View>
          <View className={`policy-box__words${sizeOf(gains)}`}>{gains}</View>
        </View>
      )}
      {loan !== null && (
        <View className="policy-box ui-tint--quiet">
          <View>借给你，要还</View>
          <View className={`policy-box__words${sizeOf(loan)}`}>{loan}</View>
        </View>
      )}
    </View>
  );
}
