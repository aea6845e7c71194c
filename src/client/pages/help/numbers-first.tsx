import { View } from '@tarojs/components';
import { helpLines } from '@shared/organisation/help/help-lines';
import { CallRow } from '@client/ui/press/call-row';
import { Heading } from '@client/ui/show/heading';
import { QuickExit } from '@client/ui/page/quick-exit';
import './numbers-first.scss';

interface NumbersFirstProps {
  /** Most urgent first. */
  numbers: readonly string[];
}

/** Above every result, when what she looks for says that she is in distress. */
export function NumbersFirst({ numbers }: NumbersFirstProps) {
  const lines = numbers.flatMap((number) => helpLines.filter((line) => line.number === number));
  return (
    <View className="numbers-first targets">
      <QuickExit />
      <Heading>先看这几个电话</Heading>
      {lines.map(({ number, name, when, by }) => (
        <CallRow
          key={number}
          number={number}
          name={name}
          note={when}
          by={by}
          urgent={number === '110'}
        />
      ))}
      <View className="small">
        你打的这几个字没有发出去，我们也没有记；手机的输入法可能会记住。
      </View>
    </View>
  );
}
