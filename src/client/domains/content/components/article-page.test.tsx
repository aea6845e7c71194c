import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Article } from '@shared/content/views';
import { ArticlePage } from './article-page';

const article: Article = {
  id: '0193aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  kind: 'news',
  title: '家门口的课',
  heading: '八十七所母亲学堂',
  summary: '离家最近的在哪里。',
  cover: null,
  unitName: '虹桥镇',
  shownFrom: '2026-11-20T16:30:00.000Z',
  pinned: false,
  blocks: [
    { kind: 'heading', text: '上什么课' },
    { kind: 'paragraph', text: '不收钱。' },
    { kind: 'list', ordered: true, items: ['报名', '来上课'] },
    { kind: 'quote', text: '老师讲得真好。', by: '一位妈妈' },
    { kind: 'link', label: '去报名', to: { to: 'activity', activityId: 'a1' } },
    { kind: 'link', label: '问一问', to: { to: 'telephone', number: '0577-12338' } },
  ],
  authorName: null,
  source: '乐清日报',
  theme: null,
  discreet: false,
};

test('every block is there, and the day is that of Shanghai', () => {
  render(<ArticlePage article={article} />);
  for (const text of ['八十七所母亲学堂', '上什么课', '不收钱。', '1.', '来上课', '—— 一位妈妈'])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText('虹桥镇 · 2026 年 11 月 21 日 · 来源：乐清日报')).toBeTruthy();
  expect(screen.getByText('0577-12338')).toBeTruthy();
});

test('a link leads inside the app', () => {
  const go = jest.spyOn(Taro, 'navigateTo');
  render(<ArticlePage article={article} />);
  fireEvent.click(screen.getByText('去报名'));
  expect(go).toHaveBeenCalledWith({ url: '/domains/activities/pages/detail/index?id=a1' });
});

test('a discreet article ends with the numbers, any other does not', () => {
  const { unmount } = render(<ArticlePage article={article} />);
  expect(screen.queryByText('110')).toBeNull();
  unmount();
  render(<ArticlePage article={{ ...article, discreet: true }} />);
  expect(screen.getByText('110')).toBeTruthy();
  expect(screen.getByText('12338')).toBeTruthy();
});
