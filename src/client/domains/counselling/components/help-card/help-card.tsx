import { View } from '@tarojs/components';
import type { DangerKind } from '@shared/counselling/danger/danger-words';
import { nearDay } from '@shared/time/time-format';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Icon } from '@client/ui/show/icon';
import { pages } from '../../page-addresses';
import { DialTile } from './dial-tile';
import { helpWords } from './help-numbers';
import './help-card.scss';

interface HelpCardProps {
  /** What was written or answered; empty: no card. */
  kinds: readonly DangerKind[];
  /** Under 18; null: not known. */
  isYoung: boolean | null;
  /**
   * The next free hour as the page knew it anyway. Nothing may be asked of the server on account of this
   * card: whoever watches the requests would learn that it is there.
   */
  nextFree?: string | null;
  /** In place of the title and the sentence above the numbers. */
  words?: { title: string; lead: string };
}

/** Whom to call now. It tells nobody, stands below her words, and holds nothing back. */
export function HelpCard({ kinds, isYoung, nextFree = null, words }: HelpCardProps) {
  const polite = usePolite();
  if (kinds.length === 0) return null;
  const { title, lead, first, more, otherwise } = { ...helpWords(kinds, isYoung), ...words };
  const slot =
    nextFree === null ? '约最近的空档' : `约最近的空档：${nearDay(nextFree, new Date())}`;
  return (
    <View {...aria({ role: 'status', live: 'polite' })}>
      <Card className="co-help">
        <Heading>{polite(title)}</Heading>
        <View>{polite(lead)}</View>
        <View className="co-help__dials">
          {first.map((one, index) => (
            <DialTile key={one.number} of={one} main={index === 0} />
          ))}
        </View>
        <View className="small">{otherwise}</View>
        <View className="co-help__dials">
          {more.map((one) => (
            <DialTile key={one.number} of={one} />
          ))}
        </View>
        <Pressable
          className="co-help__slot"
          label={slot}
          onPress={() => open(pages.times('psychology'))}
        >
          {slot}
          <Icon name="chevron-right" />
        </Pressable>
        <View className="small">{polite('这张卡只在你手机上，没有告诉别人。')}</View>
      </Card>
    </View>
  );
}
