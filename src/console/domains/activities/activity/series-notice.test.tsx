import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { activityId, draft, withActivity } from '@tests/console/scenarios/activities';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import ActivityPage from './activity-page';

const getGateway = useMockGateway();
const copy = (index: number, day: string) => ({
  activityId: `8888888${index}-8888-4888-8888-888888888888`,
  revision: 1,
  title: draft().title,
  startsAt: `2099-12-${day}T06:00:00.000Z`,
  endsAt: `2099-12-${day}T07:30:00.000Z`,
  isCopy: true,
});
const copies = [copy(1, '05'), copy(2, '12')];
const unfinished = { ...copy(3, '19'), title: '还没写完的', isCopy: false };

function showPage(): void {
  show(<ActivityPage />, { route: '/activities/:id', path: `/activities/${activityId}` });
}

/** A draft, two copies of it, and another draft of the series. */
async function opened(mayPublish: boolean) {
  const shown = draft({ status: 'draft', mayPublish });
  const gateway = withActivity(getGateway(), shown).answer('activities', 'seriesDrafts', {
    items: [...copies, unfinished],
  });
  showPage();
  await pressButton(mayPublish ? '一起发布' : '一起送审');
  return { gateway, dialog: await openDialog() };
}

const items = [
  { activityId, revision: 3 },
  ...copies.map(({ activityId: of, revision }) => ({ activityId: of, revision })),
];

it('submits a draft with its copies as one, and leaves other drafts of the series out', async () => {
  const { gateway, dialog } = await opened(false);
  screen.getByText('这个系列还有 3 场草稿，可以一起送审');
  expect(
    within(dialog)
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ checked }) => checked),
  ).toEqual([true, true, true, false]);
  gateway.refuse('activities', 'sendSeriesToReview', 'TOO_LATE', { activityId });
  await pressButton('送审这 3 场');
  await within(dialog).findByText('有一场的报名已经截止，请先改时间');
  gateway.answer('activities', 'sendSeriesToReview', { sent: 3 });
  await pressButton('送审这 3 场');
  await screen.findByText('3 场一起送上去了，结果会发到消息里');
  expect(gateway.sent('activities', 'sendSeriesToReview').at(-1)).toEqual({ items });
});

it('publishes them as one where she may, and offers to take all of it back', async () => {
  const { gateway, dialog } = await opened(true);
  fireEvent.click(within(dialog).getByLabelText(/还没写完的/));
  fireEvent.click(within(dialog).getByLabelText(/还没写完的/));
  gateway.answer('activities', 'publishSeries', { published: 3 });
  await pressButton('发布这 3 场');
  await screen.findByText('发布了“孩子发脾气，怎么应对”等 3 场');
  expect(gateway.sent('activities', 'publishSeries')).toEqual([{ items, from: 'draft' }]);
  gateway.answer('organisation', 'undoDecision', { done: true });
  await pressButton('撤回');
  await screen.findByText('撤回来了，没有通知任何人');
  expect(gateway.sent('organisation', 'undoDecision')).toEqual([
    { kind: 'activity', subjectIds: items.map(({ activityId: of }) => of) },
  ]);
});

it('sends nothing when nothing is chosen', async () => {
  const { dialog } = await opened(false);
  for (const box of within(dialog).getAllByRole<HTMLInputElement>('checkbox')) {
    if (box.checked) fireEvent.click(box);
  }
  expect(findButton('送审这 0 场')?.hasAttribute('disabled')).toBe(true);
});

it('says nothing where there is no other draft', async () => {
  const gateway = withActivity(getGateway(), draft({ status: 'draft' }));
  showPage();
  await waitFor(() => expect(gateway.sent('activities', 'seriesDrafts')).toHaveLength(1));
  await screen.findByText('还剩 40 个名额');
  expect(screen.queryByText(/这个系列还有/)).toBeNull();
});
