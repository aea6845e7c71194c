import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { showTab } from '@client/platform/go';
import { useSession } from '@client/session/use-session';
import { usePolite } from '@client/session/use-polite';
import { Icon } from '@client/ui/show/icon';
import { Page } from '@client/ui/page/page';
import { Pressable } from '@client/ui/press/pressable';
import { HomeNews } from './home-news';
import { NewVersionNotice } from './new-version-notice';
import { NextBooking } from './next-booking';
import { OwnDates } from './own-dates';
import { SearchSheet } from './search-sheet';
import { ServiceGrid } from './service-grid';
import { useContent } from './use-content';
import { useHome } from './use-home';
import { useKeptTickets } from './use-kept-tickets';
import './index.scss';

export default function HomePage() {
  const polite = usePolite();
  const { isSignedIn } = useSession();
  const home = useHome();
  const content = useContent();
  const [searching, setSearching] = useState(false);
  useKeptTickets(home.data?.next);
  usePullDownRefresh(() => {
    void Promise.allSettled([home.refetch(), content.refetch()]).then(() =>
      Taro.stopPullDownRefresh(),
    );
  });
  // A tab stays as it was while she is elsewhere: her next appointment may have moved meanwhile.
  useDidShow(() => {
    if (home.isStale && !home.isFetching) void home.refetch();
  });
  return (
    <Page title="乐清 · 网上妇女之家" tab>
      <Pressable className="search" label="找讲座、服务、镇街" onPress={() => setSearching(true)}>
        <Icon name="search" />
        找讲座、服务、镇街
      </Pressable>
      {isSignedIn && <NextBooking home={home} />}
      <ServiceGrid />
      <Pressable
        className="help-line"
        label={polite('遇到家暴？看看能找谁')}
        onPress={() => showTab('help')}
      >
        <Icon name="shield" />
        <View className="grow">
          <View className="help-line__ask">遇到家暴？</View> {polite('看看能找谁')}
        </View>
        <Icon name="chevron-right" />
      </Pressable>
      {isSignedIn && <OwnDates />}
      <NewVersionNotice />
      <HomeNews home={home} content={content} />
      <SearchSheet open={searching} onClose={() => setSearching(false)} />
    </Page>
  );
}
