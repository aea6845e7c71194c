import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { open, showTab } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { useMe } from '@client/session/use-me';
import { usePolite } from '@client/session/use-polite';
import { Icon } from '@client/ui/show/icon';
import { Notice } from '@client/ui/state/notice';
import { Page } from '@client/ui/page/page';
import { Pressable } from '@client/ui/press/pressable';
import { SeenNotice } from '@client/ui/state/seen-notice';
import { BannerCard, NoticeBar, ThemeLine } from './content-cards';
import { NewsList } from './news-list';
import { NextBooking } from './next-booking';
import { SearchSheet } from './search-sheet';
import { ServiceGrid } from './service-grid';
import { SoonList } from './soon-list';
import { useContent } from './use-content';
import { useHome } from './use-home';
import './index.scss';

export default function HomePage() {
  const polite = usePolite();
  const home = useHome();
  const content = useContent();
  const [searching, setSearching] = useState(false);
  usePullDownRefresh(() => {
    void Promise.allSettled([home.refetch(), content.refetch()]).then(() =>
      Taro.stopPullDownRefresh(),
    );
  });
  const refresh = () => void home.refetch();
  // A tab stays as it was while she is elsewhere: her next appointment may have moved meanwhile.
  useDidShow(() => {
    if (home.isStale && !home.isFetching) refresh();
  });
  return (
    <Page title="乐清 · 网上妇女之家" tab>
      <Pressable className="search" label="找讲座、服务、镇街" onPress={() => setSearching(true)}>
        <Icon name="search" />
        找讲座、服务、镇街
      </Pressable>
      <SeenNotice at={home.seenAt} onRetry={refresh} />
      <UnreadNotice />
      {content.data && <NoticeBar notices={content.data.notices} />}
      {home.data?.next && <NextBooking booking={home.data.next} />}
      <ServiceGrid />
      <Pressable
        className="help-line"
        label={polite('遇到家暴？这里有人帮你')}
        onPress={() => showTab('help')}
      >
        <Icon name="shield" />
        <View className="grow">
          <View className="help-line__ask">遇到家暴？</View> {polite('这里有人帮你')}
        </View>
        <Icon name="chevron-right" />
      </Pressable>
      {content.data?.theme && <ThemeLine theme={content.data.theme} />}
      {content.data?.banners.map((banner) => (
        <BannerCard key={banner.id} banner={banner} />
      ))}
      <SoonList home={home} />
      {content.data && <NewsList news={content.data.news} />}
      <SearchSheet open={searching} onClose={() => setSearching(false)} />
    </Page>
  );
}

function UnreadNotice() {
  const unread = useMe().data?.unreadCount ?? 0;
  if (unread === 0) return null;
  return (
    <Pressable label={`有 ${unread} 条新消息，点这里看`} onPress={() => open(routes.inbox)}>
      <Notice tone="info" icon="bell">
        有 {unread} 条新消息，点这里看
      </Notice>
    </Pressable>
  );
}
