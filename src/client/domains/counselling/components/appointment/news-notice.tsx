import { usePolite } from '@client/session/use-polite';
import { Notice } from '@client/ui/state/notice';

/** What has just been done, and what comes next. */
export function NewsNotice({ news }: { news: string }) {
  const polite = usePolite();
  if (news !== 'booked' && news !== 'moved') return null;
  return (
    <Notice tone="ok" live>
      {polite(
        news === 'booked'
          ? '约好了，这个时间是你的了。到时候直接来，报下面的号码就行，不用报名字。'
          : '改好了。原来的时间已经让出去，旧的提醒也撤了。',
      )}
    </Notice>
  );
}
