import Taro, { usePullDownRefresh, useReachBottom, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { ArticleKind } from '@shared/content/views';
import { routes } from '@client/domains';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Page } from '@client/ui/page/page';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { ArticleList } from '../../components/article-list';
import { useArticles } from '../../use-articles';
import { usePageName } from '@client/platform/use-page-name';

const choices = [
  { value: 'all', label: '全部' },
  { value: 'news', label: '新闻' },
  { value: 'notice', label: '公告' },
] as const;

export default function ListPage() {
  const [kind, setKind] = useState<ArticleKind | 'all'>('all');
  const list = useArticles(kind === 'all' ? null : kind);
  usePageName('新闻和公告');
  useShareAppMessage(() => ({ title: '乐清妇联的新闻和公告', path: routes.news }));
  usePullDownRefresh(() => {
    void list.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  useReachBottom(() => {
    if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
  });
  return (
    <Page title="新闻和公告">
      <ChoiceChips label="看哪一种" choices={choices} chosen={kind} onChange={setKind} />
      <StaleNotice at={list.staleSince} onRetry={() => void list.refetch()} />
      <ArticleList list={list} />
    </Page>
  );
}
