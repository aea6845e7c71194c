import { View } from '@tarojs/components';
import { dayAndTime } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Notice } from '@client/ui/state/notice';
import type { Waiting } from '../../sign-in-methods/use-sign-in-methods';

const words = { export: '导出全部资料', deletion: '注销账号' };

interface WaitingCardProps {
  change: Waiting;
  stopping: boolean;
  onStop: (id: string) => void;
}

/** Something that was asked for in her name, before it happens. */
export function WaitingCard({ change, stopping, onStop }: WaitingCardProps) {
  const polite = usePolite();
  const { id, kind, askedAt, opensAt } = change;
  return (
    <Card>
      <View className="stack">
        <Notice tone="warn">
          {polite(
            `${dayAndTime(askedAt)} 有人用你的账号提出${words[kind]}，${dayAndTime(opensAt)} 以后才能办。是你自己，就不用管。`,
          )}
        </Notice>
        <Button label="不是我，停掉" busy={stopping} onPress={() => onStop(id)} />
      </View>
    </Card>
  );
}
