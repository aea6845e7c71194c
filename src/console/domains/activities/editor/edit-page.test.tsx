import * as v from 'valibot';
import { activityDraft } from '@shared/activities/staff/activity-draft';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { activityId, draft, withActivity } from '@tests/console/scenarios/activities';
import type { MockGateway } from '@tests/console/mock-gateway';
import { me } from '@tests/console/scenarios/session';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import { formOf } from './form-draft';
import { localDraftKey, storeLocalDraft } from './local-draft';
import EditPage from './edit-page';

const getGateway = useMockGateway();
const typedTitle = '孩子发脾气，怎么应对（改期）';

/** A published activity, with a title typed and the dialog open that asks before saving. */
async function aboutToSave() {
  const gateway = withActivity(getGateway()).answer('activities', 'messagePreview', {
    people: 35,
    leftToday: 3,
  });
  show(<EditPage />, { route: '/activities/:id/edit', path: `/activities/${activityId}/edit` });
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: typedTitle } });
  await pressButton('保存修改');
  const dialog = await openDialog();
  await within(dialog).findByText('已报名和候补的 35 人会收到：');
  return { gateway, dialog };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const typed = () => screen.getByLabelText<HTMLInputElement>('名称').value;

it('says in the dialog that no network is there, and keeps what was typed', async () => {
  const { gateway, dialog } = await aboutToSave();
  gateway.cutOff('activities', 'edit');
  fireEvent.change(within(dialog).getByLabelText(/再说一句/), { target: { value: '讲师有事' } });
  await pressButton('保存并通知');
  const words = '网络不通，填的内容还在，请再试一次';
  await within(dialog).findByText(words);
  // The first try and two more, of one intent.
  const keys = gateway.calls.filter(({ operation }) => operation === 'activities.edit');
  expect(keys).toHaveLength(3);
  expect(new Set(keys.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(typed()).toBe(typedTitle);

  gateway.answer('activities', 'edit', { activityId, revision: 4, notified: 35 });
  await pressButton('保存并通知');
  await screen.findByText('改好了，会通知 35 人');
  expect(gateway.sent('activities', 'edit').at(-1)).toMatchObject({
    revision: 3,
    note: '讲师有事',
    draft: { title: typedTitle },
  });
});

/** What somebody else has saved meanwhile, on top of the same version. */
const latest = draft({ revision: 4, venueName: '三楼礼堂', title: '家庭收纳' });

function overtakenBy(gateway: MockGateway, editedBy: string | null = '林雅琴') {
  gateway.refuse('activities', 'edit', 'CHANGED_MEANWHILE', {
    revision: latest.revision,
    editedBy,
    draft: latest,
  });
}

async function side(label: string): Promise<HTMLInputElement> {
  return screen.findByLabelText<HTMLInputElement>(label);
}

it('puts both versions side by side when somebody else was faster, and replaces nothing by itself', async () => {
  const { gateway } = await aboutToSave();
  overtakenBy(gateway);
  await pressButton('保存并通知');
  await screen.findByText('没有存上：林雅琴刚改过');
  await screen.findByText('有 1 处你们两个都改了，选一下留哪个。你填的都还在。');
  const rows = [...document.querySelectorAll('.conflict__table tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['名称两个人都改了', typedTitle, '家庭收纳'],
    ['地点', '虹桥镇妇女之家 二楼', '三楼礼堂'],
  ]);
  // What only she changed is taken; what both did is asked.
  expect((await side('地点留林雅琴存的')).checked).toBe(true);
  expect((await side('名称留你填的')).checked).toBe(false);
  expect(findButton('合在一起，接着改')?.hasAttribute('disabled')).toBe(true);
  expect(typed()).toBe(typedTitle);

  fireEvent.click(await side('名称留你填的'));
  await screen.findByText('你们改的不是同一处，合在一起就行。你填的都还在。');
  gateway.answer('activities', 'draft', latest);
  await pressButton('合在一起，接着改');
  await waitFor(() => expect(field('地点').value).toBe('三楼礼堂'));
  expect(typed()).toBe(typedTitle);

  // The next save is on top of hers.
  gateway.answer('activities', 'edit', { activityId, revision: 5, notified: 35 });
  await pressButton('保存修改');
  await pressButton('保存并通知');
  await screen.findByText('改好了，会通知 35 人');
  expect(gateway.sent('activities', 'edit').at(-1)).toMatchObject({
    revision: 4,
    draft: { title: typedTitle, venueName: '三楼礼堂' },
  });
});

it('lets her take the other version whole, or go back to her own', async () => {
  const { gateway } = await aboutToSave();
  overtakenBy(gateway, null);
  await pressButton('保存并通知');
  await screen.findByText('没有存上：别人刚改过');
  await pressButton('回去看我填的');
  await waitFor(() => expect(screen.queryByText('两个人改的对照')).toBeNull());
  expect(typed()).toBe(typedTitle);
  await pressButton('保存修改');
  await pressButton('保存并通知');
  gateway.answer('activities', 'draft', latest);
  await pressButton('不要我填的，用别人存的');
  await waitFor(() => expect(field('名称').value).toBe('家庭收纳'));
});

it('compares what this browser kept with what was saved since, before it is saved over it', async () => {
  const gateway = withActivity(getGateway());
  storeLocalDraft(localDraftKey(me().id, { activityId }), {
    form: { ...formOf(v.parse(activityDraft, draft())), title: typedTitle },
    revision: 3,
    at: new Date().toISOString(),
  });
  gateway.answer('activities', 'draft', { ...latest, editedBy: '林雅琴' });
  show(<EditPage />, { route: '/activities/:id/edit', path: `/activities/${activityId}/edit` });
  await screen.findByText(/在这台电脑上没存完的内容，后来林雅琴改过这场活动$/);
  await pressButton('保存修改');
  await screen.findByText('两个人改的对照');
  expect(gateway.sent('activities', 'edit')).toEqual([]);
  fireEvent.click(await side('名称留你填的'));
  fireEvent.click(await side('地点留林雅琴存的'));
  await pressButton('合在一起，接着改');
  await waitFor(() => expect(field('地点').value).toBe('三楼礼堂'));
  expect(typed()).toBe(typedTitle);
  await waitFor(() => expect(screen.queryByText(/后来林雅琴改过/)).toBeNull());
});

it('says in the dialog what the server found wrong, and marks it in the form', async () => {
  const { gateway, dialog } = await aboutToSave();
  const data = { field: 'venueName', reason: '这个地点不能用' };
  gateway.refuse('activities', 'edit', 'BAD_DRAFT', data);
  await pressButton('保存并通知');
  await within(dialog).findByText('这个地点不能用');
  expect(screen.getAllByText('这个地点不能用')).toHaveLength(2);
});

it('names what clashes while it is written, and says nothing more once it does not', async () => {
  const gateway = withActivity(getGateway());
  const clash = {
    kinds: ['venue' as const, 'lecturer' as const],
    session: 0,
    activityId,
    title: null,
    status: 'in-review' as const,
    hostName: '柳市镇',
    startsAt: '2099-11-28T06:30:00.000Z',
    endsAt: '2099-11-28T08:00:00.000Z',
  };
  gateway.answer('activities', 'clashes', ({ venueName }) => ({
    items: venueName === '三楼礼堂' ? [] : [clash],
    more: false,
  }));
  show(<EditPage />, { route: '/activities/:id/edit', path: `/activities/${activityId}/edit` });
  await screen.findByText(
    '地点已经有人用、主讲人在别处：11 月 28 日 周六 14:30–16:00，柳市镇的一场还没公开的活动',
  );
  expect(gateway.sent('activities', 'clashes')[0]).toMatchObject({
    activityId,
    venueName: '虹桥镇妇女之家 二楼',
  });
  fireEvent.change(screen.getByLabelText('地点'), { target: { value: '三楼礼堂' } });
  await waitFor(() => expect(screen.queryByText('和别的活动撞上了，看一下要不要改')).toBeNull());
});

it('makes no second draft when it was stored and could not be sent on', async () => {
  const gateway = withActivity(getGateway(), draft({ status: 'draft' }))
    .answer('activities', 'edit', { activityId, revision: 4, notified: 0 })
    .refuse('activities', 'sendToReview', 'TOO_LATE');
  show(<EditPage />, { route: '/activities/:id/edit', path: `/activities/${activityId}/edit` });
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: typedTitle } });
  gateway.answer('activities', 'draft', draft({ status: 'draft', revision: 4, title: typedTitle }));
  await pressButton('送上级审核');
  await screen.findAllByText('草稿存好了，还没有发出去');
  // The form goes on from what was stored: the next save is no conflict with oneself.
  await pressButton('知道了');
  gateway.answer('activities', 'sendToReview', { activityId, status: 'in-review' });
  await pressButton('送上级审核');
  await waitFor(() => expect(gateway.sent('activities', 'edit')).toHaveLength(2));
  expect(gateway.sent('activities', 'edit').at(-1)).toMatchObject({ revision: 4 });
});
