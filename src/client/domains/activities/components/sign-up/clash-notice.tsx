import { View } from '@tarojs/components';
import type { SignUpForm } from '@shared/activities/views';
import { timeSpan } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Notice } from '@client/ui/state/notice';

/** Other bookings of hers at the same time, said before she confirms. She may still go on. */
export function ClashNotice({ clashes }: Pick<SignUpForm, 'clashes'>) {
  const polite = usePolite();
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warn">
      {clashes.map(({ title, startsAt, endsAt }) => (
        <View key={title + startsAt}>
          {polite(`和你报的“${title}”时间重了（${timeSpan(startsAt, endsAt)}）。`)}
        </View>
      ))}
    </Notice>
  );
}
