import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { dropResult } from '../../talk/brought-result';

interface BroughtCardProps {
  summary: string;
  /** What becomes of it. */
  note: string;
  action?: ReactNode;
}

/** The result that she brings along, word by word as it would be sealed, and the way to leave it out. */
export function BroughtCard({ summary, note, action }: BroughtCardProps) {
  const polite = usePolite();
  return (
    <Card>
      <View className="co-group">
        <Heading>带来的自测结果</Heading>
        <View>
          {summary.split('\n').map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        <View className="small">{polite(note)}</View>
        {action}
        <Button kind="quiet" label="不发这个" onPress={dropResult} />
      </View>
    </Card>
  );
}
