import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  activityId,
  detail,
  draft,
  withActivity,
  type Draft,
} from '@tests/console/scenarios/activities';
import {
  articleItem,
  item,
  piece,
  pieceId,
  withEmptyQueue,
  withQueue,
} from '@tests/console/scenarios/review';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import ReviewPage from './review-page';

const getGateway = useMockGateway();

function waitingActivity(changes: Partial<Draft> = {}) {
  return draft({ status: 'in-review', mayPublish: true, ...changes });
}

/** The desk of the county with a lecture and a text. */
function desk(shown: Draft = waitingActivity()) {
  const gateway = withQueue(withActivity(getGateway(), shown), [item(), articleItem()]).answer(
    'content',
    'piece',
    piece(),
  );
  show(<ReviewPage />);
  return gateway;
}

/** By its id: asking by role computes the styles of the whole page. */
const panelShows = (title: string) =>
  waitFor(() => expect(document.getElementById('review-title')?.textContent).toBe(title));

it('lists what waits over all domains, and shows the one that waits longest', async () => {
  desk();
  const list = await screen.findByLabelText('等待审核的内容');
  const texts = [...list.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(texts).toEqual([
    expect.stringContaining('孩子发脾气，怎么应对活动 · 11 月 28 日 周六 14:00–15:30虹桥镇 陈组织'),
    expect.stringContaining('夜校开课了稿子 · 新闻虹桥镇 陈组织'),
  ]);
  await panelShows('孩子发脾气，怎么应对');
  await screen.findByText('下级送来的，看一遍再决定');
});

it('publishes the revision that was read, as it was read, and takes it back at a click', async () => {
  const gateway = desk();
  gateway.refuse('activities', 'publish', 'TOO_LATE');
  await pressButton('发布');
  await screen.findByText('报名已经截止，请先改时间');

  gateway.answer('activities', 'publish', detail());
  gateway.answer('organisation', 'undoDecision', { done: true });
  withQueue(gateway, [articleItem()]);
  await pressButton('发布');
  await screen.findByText('发布了“孩子发脾气，怎么应对”');
  expect(gateway.sent('activities', 'publish').at(-1)).toEqual({
    activityId,
    revision: 3,
    from: 'in-review',
  });
  // The next one is there, and the offer to undo outlives the first.
  await panelShows('夜校开课了');
  withQueue(gateway, [item(), articleItem()]);
  await pressButton('撤回');
  await screen.findByText('撤回来了，没有通知任何人');
  expect(gateway.sent('organisation', 'undoDecision')).toEqual([
    { kind: 'activity', subjectIds: [activityId] },
  ]);
  expect(gateway.calls.at(-1)?.idempotencyKey).not.toBe('');
  await panelShows('孩子发脾气，怎么应对');
});

it('says when it cannot be taken back any more', async () => {
  const gateway = desk();
  gateway.answer('activities', 'publish', detail());
  gateway.refuse('organisation', 'undoDecision', 'ALREADY_USED');
  await pressButton('发布');
  await pressButton('撤回');
  await screen.findByText('居民已经用上了，撤不回来');
});

it('returns it with a reason, and asks for one', async () => {
  const gateway = desk();
  await pressButton('退回');
  const dialog = await openDialog();
  fireEvent.click(within(dialog).getByText('退回', { selector: 'button span' }));
  await within(dialog).findByText('请写一句');
  expect(gateway.sent('activities', 'returnForChanges')).toEqual([]);
  fireEvent.change(within(dialog).getByLabelText('要改哪里'), { target: { value: '写上楼层' } });
  gateway.answer('activities', 'returnForChanges', { activityId, status: 'draft' });
  withEmptyQueue(gateway);
  fireEvent.click(within(dialog).getByText('退回', { selector: 'button span' }));
  await screen.findByText('退回了“孩子发脾气，怎么应对”');
  await screen.findByText('都看完了');
  expect(gateway.sent('activities', 'returnForChanges')).toEqual([
    { activityId, reason: '写上楼层' },
  ]);
});

it('tells whoever came second who decided, and how', async () => {
  const gateway = desk();
  await panelShows('孩子发脾气，怎么应对');
  gateway.refuse('activities', 'publish', 'DECIDED_MEANWHILE', {
    byName: '林雅琴',
    outcome: 'returned',
  });
  withQueue(gateway, [articleItem()]);
  await pressButton('发布');
  await screen.findByText('林雅琴刚刚退回了');
  await panelShows('夜校开课了');
  expect(findButton('撤回')).toBeUndefined();
});

it('shows why it was returned before and what was changed since, the questions, and what it clashes with', async () => {
  const before = draft({ venueName: '虹桥镇妇女之家 一楼' });
  const gateway = withActivity(
    getGateway(),
    waitingActivity({
      lastReturn: { reason: '写上楼层', at: '2026-11-22T01:00:00.000Z', byName: '林雅琴' },
      reviewedDraft: before,
      questions: [{ id: 'diet', label: '有忌口吗', kind: 'text', needed: true, options: [] }],
    }),
  );
  withQueue(gateway, [item()]).answer('activities', 'clashes', {
    items: [
      {
        kinds: ['venue', 'lecturer'],
        session: 0,
        activityId: pieceId,
        title: '家庭收纳',
        status: 'published',
        hostName: '柳市镇',
        startsAt: '2099-11-28T06:30:00.000Z',
        endsAt: '2099-11-28T08:00:00.000Z',
      },
    ],
    more: false,
  });
  show(<ReviewPage />);
  await screen.findByText(/^林雅琴 .*退回过：写上楼层$/);
  const since = await screen.findByLabelText('退回以后改了什么');
  expect(since.textContent).toBe(
    '地点现在 虹桥镇妇女之家 二楼退回时 虹桥镇妇女之家 一楼报名时问现在 有忌口吗，必填退回时 没有写',
  );
  const facts = [...document.querySelectorAll('.facts__row')].map(({ textContent }) => textContent);
  expect(facts).toContain('报名时问有忌口吗，必填');
  await screen.findByText(/^地点已经有人用、主讲人在别处：.*柳市镇“家庭收纳”（已发布）$/);
});

it('says when nothing was changed since it was returned', async () => {
  const lastReturn = { reason: '写上楼层', at: '2026-11-22T01:00:00.000Z', byName: null };
  desk(waitingActivity({ lastReturn, reviewedDraft: draft() }));
  await screen.findByText(/^有人 .*退回过：写上楼层$/);
  await screen.findByText('退回以后没有改过内容。');
});

it('looks at what was changed after publication, beside what was there', async () => {
  const shown = draft({ mayPublish: true, reviewedDraft: draft({ title: '旧的题目' }) });
  const gateway = withQueue(withActivity(getGateway(), shown), [
    item({ why: 'changed', byName: null }),
  ]);
  show(<ReviewPage />);
  const changes = await screen.findByLabelText('改了哪里');
  expect(changes.textContent).toBe('名称现在 孩子发脾气，怎么应对原来 旧的题目');
  gateway.answer('activities', 'acknowledgeChanges', { done: true });
  withEmptyQueue(gateway);
  await pressButton('看过了');
  await screen.findByText('看过了“孩子发脾气，怎么应对”的修改');
  expect(gateway.sent('activities', 'acknowledgeChanges')).toEqual([{ activityId, revision: 3 }]);
});

const days = ['5', '12', '19'].map((day, index) => ({
  id: `88888888-8888-4888-8888-88888888888${index}`,
  revision: 1,
  title: draft().title,
  note: `12 月 ${day} 日 周六 14:00–15:30`,
}));
const [first, second, third] = days.map(({ id }) => ({ activityId: id, revision: 1 }));

/** Three copies that were submitted as one; the second differs, the third clashes. */
function series() {
  const shown = waitingActivity({ activityId: days[0]?.id ?? '', revision: 1 });
  const gateway = withActivity(getGateway(), shown);
  const clash = {
    kinds: ['venue' as const],
    session: 0,
    activityId: pieceId,
    title: null,
    status: 'in-review' as const,
    hostName: '柳市镇',
    startsAt: '2026-12-19T06:30:00.000Z',
    endsAt: '2026-12-19T08:00:00.000Z',
  };
  withQueue(gateway, [item({ subjects: days })]).answer('activities', 'compareSeries', {
    items: days.map(({ id: of, revision }, index) => ({
      activityId: of,
      revision,
      differences: index === 1 ? [{ label: '一次最多报', before: '6 人', after: '2 人' }] : [],
      clashes: index === 2 ? [clash] : [],
    })),
  });
  show(<ReviewPage />);
  return gateway;
}

it('reviews a series as one: what differs in any of them, what clashes, and one decision', async () => {
  const gateway = series();
  const list = await screen.findByLabelText('等待审核的内容');
  await within(list).findByText('孩子发脾气，怎么应对 等 3 场');
  await screen.findByText(/^有 1 场和第一场不一样/);
  const different = await screen.findByLabelText('12 月 12 日 周六 14:00–15:30 哪里不一样');
  expect(different.textContent).toBe('一次最多报这一场 2 人第一场 6 人');
  await screen.findByText(/^地点已经有人用：.*柳市镇的一场还没公开的活动$/);
  gateway.answer('activities', 'publishSeries', { published: 3 });
  await pressButton('发布这 3 场');
  await screen.findByText('发布了“孩子发脾气，怎么应对”3 场');
  expect(gateway.sent('activities', 'publishSeries')).toEqual([
    { items: [first, second, third], from: 'in-review' },
  ]);
  gateway.answer('organisation', 'undoDecision', { done: true });
  await pressButton('撤回');
  await waitFor(() =>
    expect(gateway.sent('organisation', 'undoDecision')).toEqual([
      { kind: 'activity', subjectIds: days.map(({ id }) => id) },
    ]),
  );
});

it('decides on a part of a series, and on none without a choice', async () => {
  const gateway = series();
  fireEvent.click(await screen.findByLabelText('12 月 12 日 周六 14:00–15:30'));
  gateway.answer('activities', 'returnSeries', { returned: 2 });
  await pressButton('退回这 2 场');
  const dialog = await openDialog();
  fireEvent.change(within(dialog).getByLabelText('要改哪里'), { target: { value: '假期' } });
  fireEvent.click(within(dialog).getByText('退回', { selector: 'button span' }));
  await screen.findByText('退回了“孩子发脾气，怎么应对”2 场');
  expect(gateway.sent('activities', 'returnSeries')).toEqual([
    { items: [first, third], reason: '假期' },
  ]);
  for (const day of [days[0], days[2]]) {
    fireEvent.click(screen.getByLabelText(day?.note ?? ''));
  }
  await waitFor(() => expect(findButton('发布这 0 场')?.hasAttribute('disabled')).toBe(true));
});

it('reviews a text beside what residents see now', async () => {
  const live = piece().draft;
  const shown = piece({
    isLive: true,
    reviewedDraft: live.kind === 'news' ? { ...live, title: '夜校快开课了' } : null,
  });
  const gateway = withQueue(getGateway(), [articleItem()])
    .answer('content', 'piece', shown)
    .answer('activities', 'series', { series: [] })
    .answer('content', 'publish', { state: 'shown' });
  show(<ReviewPage />);
  const compared = await screen.findByLabelText('和居民现在看到的比');
  expect(compared.textContent).toBe('标题这一稿 夜校开课了居民现在看到的 夜校快开课了');
  withEmptyQueue(gateway);
  await pressButton('通过并发布');
  await screen.findByText('发布了“夜校开课了”');
  expect(gateway.sent('content', 'publish')).toEqual([{ pieceId, revision: 2 }]);
});

it('says that nothing waits', async () => {
  withEmptyQueue(getGateway());
  show(<ReviewPage />);
  await screen.findByText('都看完了');
});

it('asks again where no answer came', async () => {
  const gateway = withQueue(getGateway(), []);
  gateway.cutOff('organisation', 'reviewQueue');
  show(<ReviewPage />);
  await screen.findByText('网络不通，填的内容还在，请再试一次');
  withEmptyQueue(gateway);
  await pressButton('再试一次');
  await screen.findByText('都看完了');
});
