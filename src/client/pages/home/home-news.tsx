import { Skeleton } from '@client/ui/state/skeleton';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { BannerCard, NoticeBar, ThemeLine } from './content-cards';
import { NewsList } from './news-list';
import { SoonList } from './soon-list';
import type { useContent } from './use-content';
import type { useHome } from './use-home';

interface HomeNewsProps {
  home: ReturnType<typeof useHome>;
  content: ReturnType<typeof useContent>;
}

/**
 * What changes from day to day. It comes at once, below everything that is always there, so that nothing
 * moves under a finger while answers arrive one after the other.
 */
export function HomeNews({ home, content }: HomeNewsProps) {
  if (home.isPending || content.isPending) return <Skeleton rows={4} />;
  return (
    <>
      <StaleNotice at={home.staleSince} onRetry={() => void home.refetch()} />
      {content.data && <NoticeBar notices={content.data.notices} />}
      {content.data?.theme && <ThemeLine theme={content.data.theme} />}
      {content.data?.banners.map((banner) => (
        <BannerCard key={banner.id} banner={banner} />
      ))}
      <SoonList home={home} />
      {content.data && <NewsList news={content.data.news} />}
    </>
  );
}
