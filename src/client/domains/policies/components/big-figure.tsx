import { View } from '@tarojs/components';

interface BigFigureProps {
  label: string;
  figure: string;
  note?: string;
  /** What she gains, not what she pays. */
  isGain?: boolean;
}

/** A number that matters, large. */
export function BigFigure({ label, figure, note, isGain = false }: BigFigureProps) {
  return (
    <View>
      <View className="small">{label}</View>
      <View className={`policy-figure ${isGain ? 'policy-figure--ok' : ''}`}>{figure}</View>
      {note !== undefined && <View className="small">{note}</View>}
    </View>
  );
}
