import { screen, within } from '@testing-library/react';
import {
  activityId,
  draft,
  groupId,
  withActivity,
  type Draft,
} from '@tests/console/scenarios/activities';
import { openDialog, pressButton, pressMenu, show, useMockGateway } from '@tests/console/screen';
import ActivityPage from './activity-page';

const getGateway = useMockGateway();

async function opened(shown: Partial<Draft>) {
  const gateway = withActivity(getGateway(), draft(shown));
  const { history } = show(<ActivityPage />, {
    route: '/activities/:id',
    path: `/activities/${activityId}`,
  });
  await screen.findByRole('heading', { level: 1, name: draft().title });
  return { gateway, history };
}

it('deletes a draft after it has said which, and goes back to the list', async () => {
  const { gateway, history } = await opened({ status: 'draft' });
  await pressButton('更多');
  await pressMenu('删掉草稿');
  const dialog = await openDialog();
  within(dialog).getByText(/居民还没看到过/);
  gateway.refuse('activities', 'deleteDraft', 'CHANGED_MEANWHILE');
  await pressButton('删掉，不能恢复');
  await within(dialog).findByText('别人刚改过这场活动，请刷新后再改');
  gateway.answer('activities', 'deleteDraft', { done: true });
  await pressButton('删掉，不能恢复');
  await screen.findByText('删掉了');
  expect(gateway.sent('activities', 'deleteDraft').at(-1)).toEqual({ activityId, revision: 3 });
  expect(history?.at(-1)).toBe('/activities');
});

it('says that nobody will read it where nobody has signed up', async () => {
  const { gateway } = await opened({});
  gateway.answer('activities', 'messagePreview', { people: 0, leftToday: 3 });
  await pressButton('更多');
  await pressMenu('取消活动');
  const dialog = await openDialog();
  await within(dialog).findByText('还没有人报名，不用通知谁（取消后不能恢复）。');
  expect(within(dialog).queryByText(/会收到/)).toBeNull();
});

it('shows on the phone beside it how many places are left, once it is published', async () => {
  await opened({ groups: [{ id: groupId, name: '', places: 45 }] });
  // 32 of them are taken.
  await screen.findByText('还剩 13 个名额');
});

it('has all places left before it is published', async () => {
  await opened({ status: 'draft' });
  await screen.findByText('还剩 40 个名额');
});
