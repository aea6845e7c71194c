import { usePolite } from '@client/session/use-polite';
import type { Line } from '@shared/counselling/services';
import { Notice } from '@client/ui/state/notice';

/** What has just been done, and what comes next. */
export function NewsNotice({ news, line }: { news: string; line: Line }) {
  const polite = usePolite();
  if (news !== 'booked' && news !== 'moved') return null;
  return (
    <Notice tone="ok" live>
      {polite(
        news === 'booked'
          ? line === 'online'
            ? '约好了，这个时间是你的了。到点在下面的“到点在这里谈”里打字聊，早十分钟就能进。'
            : '约好了，这个时间是你的了。到时候直接来，报下面的号码就行，不用报名字。'
          : '改好了。原来的时间已经让出去，旧的提醒也撤了。',
      )}
    </Notice>
  );
}
