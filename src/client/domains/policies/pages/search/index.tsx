import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { PolicyFilters } from '@shared/policies/filters';
import { topicNames, topics } from '@shared/policies/topics';
import { routes } from '@client/domains';
import { usePageParam } from '@client/platform/use-page-address';
import { usePageName } from '@client/platform/use-page-name';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { FilterSheet } from '../../components/filter-sheet';
import { FollowTopic } from '../../components/follow-button';
import { BrowseList, FoundList } from '../../components/found-list';
import { SearchBox } from '../../components/search-box';
import '../../components/policies.scss';

export default function SearchPage() {
  const topic = usePageParam('topic');
  const [filters, setFilters] = useState<PolicyFilters>({
    topic: topics.find((name) => name === topic),
  });
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  usePageName('找政策');
  useShareAppMessage(() => ({ title: '妇女儿童政策', path: routes.searchPolicies() }));
  const chosen = Object.values(filters).filter((value) => value !== undefined).length;
  return (
    <Page title="找政策">
      <SearchBox
        text={text}
        asked={asked}
        onType={(typed) => {
          setText(typed);
          if (typed.trim() === '') setAsked('');
        }}
        onAsk={setAsked}
      />
      <View className="row">
        <Button
          kind="soft"
          compact
          icon="sliders-horizontal"
          label={chosen === 0 ? '筛选' : `筛选，选了 ${chosen} 样`}
          onPress={() => setOpen(true)}
        />
        {filters.topic !== undefined && <View className="strong">{topicNames[filters.topic]}</View>}
      </View>
      {asked === '' ? (
        <BrowseList filters={filters} />
      ) : (
        <FoundList words={asked} filters={filters} />
      )}
      {filters.topic !== undefined && <FollowTopic topic={filters.topic} />}
      <FilterSheet
        open={open}
        filters={filters}
        onChange={setFilters}
        onClose={() => setOpen(false)}
      />
    </Page>
  );
}
