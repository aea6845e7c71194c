import { View } from '@tarojs/components';
import { nearDay } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import type { WrittenItem } from '../case/thread';
import { Mark } from './mark';

interface WrittenCardProps {
  item: WrittenItem;
  /** By the server's word: for what she wrote herself. */
  storedAt: string;
  onCorrect: (hash: string) => void;
}

/** What was written: a handler's with her signature, her own with what the system says of it. */
export function WrittenCard({ item, storedAt, onCorrect }: WrittenCardProps) {
  const polite = usePolite();
  const isSigned = item.by === 'handler';
  const at = nearDay(isSigned ? item.at : storedAt, new Date());
  return (
    <Card className={`pr-written ${isSigned ? '' : 'pr-written--own'}`}>
      <View className="pr-written__head">
        <Mark kind={isSigned ? 'signed' : 'stored'} />
        <View className={`grow ${isSigned ? 'pr-written__signed' : ''}`}>
          {isSigned ? '经办人签名' : polite(item.kind === 'correction' ? '你的更正' : '你写的')}
        </View>
        <View className="small">{at}</View>
      </View>
      {item.lines.map((line, index) => (
        <View key={`${index} ${line}`}>{line}</View>
      ))}
      <View className="pr-written__act">
        {!isSigned && (
          <Button kind="quiet" compact label="更正" onPress={() => onCorrect(item.hash)} />
        )}
      </View>
    </Card>
  );
}
