import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  livePolicy,
  policy,
  policyId,
  policyText,
  withPolicy,
} from '@tests/console/scenarios/policies';
import { atATime } from '@tests/console/at-a-time';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import PolicyPage from './policy-page';

atATime(new Date('2026-11-27T08:00:00.000Z'));
const getGateway = useMockGateway();

async function opened(shown = policy()) {
  const gateway = withPolicy(getGateway(), shown);
  show(<PolicyPage />, { route: '/policies/:id', path: `/policies/${policyId}` });
  await screen.findByText(shown.draft.title, { selector: 'h1' });
  return gateway;
}

const returned = { reason: '条文请核对', at: '2026-11-22T01:00:00.000Z', byName: '市编辑' };

it.each([
  ['own-work', '这里有你写的内容，要请别人来审。'],
  ['needs-review', '要由上级单位的编辑或管理员来审。'],
] as const)(
  'tells whom it waits for where it is %s, and lets nobody decide',
  async (right, words) => {
    await opened(policy({ mayPublish: right }));
    await screen.findByText(words);
    expect(findButton('通过并公开')).toBeUndefined();
    expect(findButton('退回')).toBeUndefined();
  },
);

it('tells its writer why it was returned and what is still to be done', async () => {
  await opened(
    policy({
      status: 'draft',
      lastReturn: returned,
      problems: [{ field: 'sources', reason: '没有官方来源，不能公开' }],
    }),
  );
  await screen.findByText('退回来了');
  await screen.findByText('条文请核对');
  await screen.findByText('没有官方来源，不能公开', { selector: 'li' });
  expect(findButton('送审')).toBeUndefined();
});

it('is submitted once nothing is missing', async () => {
  const gateway = await opened(policy({ status: 'draft' }));
  gateway.answer('policies', 'sendToReview', { done: true });
  gateway.answer('policies', 'draft', policy({ mayPublish: 'own-work' }));
  await pressButton('送审');
  await screen.findByText('送审了，有结果会告诉你');
  expect(gateway.sent('policies', 'sendToReview')).toEqual([{ policyId, revision: 2 }]);
  await screen.findByText('正在等审核');
});

it('shows what residents see, which versions they saw, and what changed', async () => {
  await opened(livePolicy());
  await screen.findByText('居民看到：有效');
  const phone = screen.getByLabelText('手机上的样子');
  expect(phone.textContent).toContain('补给你免费咨询');
  await screen.findByText(/^第 2 版，11 月 23 日 .*：去哪里换了/);
  const changes = screen.getByLabelText('第 2 版改了哪里');
  expect(changes.textContent).toBe('去哪里现在 新窗口原来 老窗口');
});

it('shows what a half written text would change', async () => {
  const draft = policyText({ gains: '免费办执照' });
  await opened(livePolicy({ status: 'draft', draft }));
  await screen.findByText('居民看到的还是上一版');
  const compared = await screen.findByLabelText('和居民现在看到的比');
  expect(compared.textContent).toBe('补给你这一稿 免费办执照居民现在看到的 免费咨询');
  expect(findButton('结束')).toBeUndefined();
});

it('marks a source as checked today, and asks no more', async () => {
  const [source] = policyText().sources;
  const old = policyText({ sources: source && [{ ...source, checkedOn: '2026-08-01' }] });
  const gateway = await opened(livePolicy({ draft: old, liveDraft: old }));
  await screen.findByText('超过 90 天');
  gateway.refuse('policies', 'markChecked', 'NO_SUCH_SOURCE');
  await pressButton('把“国家法律法规数据库”标为已核对');
  await screen.findByText('公开的这一版没有这个来源，请刷新再看');
  const fresh = policyText({ sources: source && [{ ...source, checkedOn: '2026-11-27' }] });
  gateway.answer('policies', 'markChecked', { done: true });
  gateway.answer('policies', 'draft', livePolicy({ draft: fresh, liveDraft: fresh }));
  await pressButton('把“国家法律法规数据库”标为已核对');
  await screen.findByText('记下了，今天核对过');
  expect(gateway.sent('policies', 'markChecked').at(-1)).toEqual({
    policyId,
    url: 'https://flk.npc.gov.cn/',
  });
  await waitFor(() => expect(findButton('把“国家法律法规数据库”标为已核对')).toBeUndefined());
});

it('ends it on a day: a new text that is submitted', async () => {
  const gateway = await opened(livePolicy());
  await pressButton('结束');
  const dialog = await openDialog();
  fireEvent.change(within(dialog).getByLabelText('最后一天'), { target: { value: '2026-12-31' } });
  gateway.answer('policies', 'edit', { policyId, revision: 3 });
  gateway.answer('policies', 'sendToReview', { done: true });
  await pressButton('写好并送审');
  await screen.findByText('送审了，公开后关注的人会收到');
  expect(gateway.sent('policies', 'edit')).toEqual([
    {
      policyId,
      revision: 2,
      draft: { ...policyText(), until: '2026-12-31', whatChanged: '到 2026-12-31 结束' },
    },
  ]);
  expect(gateway.sent('policies', 'sendToReview')).toEqual([{ policyId, revision: 3 }]);
});

it('withdraws what is public, with a reason', async () => {
  const gateway = await opened(livePolicy());
  await pressButton('撤下');
  const dialog = await openDialog();
  fireEvent.change(within(dialog).getByLabelText('原因（写的人会看到）'), {
    target: { value: '文件撤了' },
  });
  gateway.answer('policies', 'withdraw', { done: true });
  fireEvent.click(within(dialog).getByText(/撤\s*下/, { selector: '.ant-modal-footer span' }));
  await screen.findByText('撤下来了');
  expect(gateway.sent('policies', 'withdraw')).toEqual([{ policyId, reason: '文件撤了' }]);
});
