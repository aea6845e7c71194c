import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import {
  livePolicy,
  policy,
  policyId,
  policyText,
  withPolicy,
} from '@tests/console/scenarios/policies';
import { hongqiao } from '@tests/console/scenarios/session';
import { confirmQuestion, pressButton, show, useMockGateway } from '@tests/console/screen';
import EditPage from './edit-page';
import NewPage from './new-page';

const getGateway = useMockGateway();
const began = policy({ status: 'draft' });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) =>
  fireEvent.change(field(label), { target: { value } });

/** The form of a policy, open. */
async function opened(shown = began, hosts: string[] = []) {
  const gateway = withPolicy(getGateway(), shown, hosts);
  const { history } = show(<EditPage />, {
    route: '/policies/:id/edit',
    path: `/policies/${policyId}/edit`,
  });
  await screen.findByLabelText('标题');
  return { gateway, history };
}

it('saves what was typed with the rule as it was, says so, and leads to its page', async () => {
  const { gateway, history } = await opened();
  type('标题', '开店前先来问');
  await pressButton('加一条材料');
  type('材料 1', '身份证');
  type('为什么要', '证明是本人');
  type('哪里拿', '自己带');
  await screen.findByText('没存的内容留在这台电脑上');
  gateway.answer('policies', 'edit', { policyId, revision: 3 });
  await pressButton('存草稿');
  await screen.findByText('存好了');
  expect(gateway.sent('policies', 'edit')).toEqual([
    {
      policyId,
      revision: 2,
      draft: policyText({
        title: '开店前先来问',
        materials: [{ name: '身份证', why: '证明是本人', whereToGet: '自己带' }],
      }),
    },
  ]);
  expect(history?.at(-1)).toBe(`/policies/${policyId}`);
});

it('marks what is missing at its field and sends nothing', async () => {
  const { gateway } = await opened();
  type('一分钟读懂', ' ');
  await pressButton('存好并送审');
  await screen.findByText('有几处要改一下，已经标出来了');
  await waitFor(() => expect(field('一分钟读懂').getAttribute('aria-invalid')).toBe('true'));
  expect(gateway.sent('policies', 'edit')).toEqual([]);
});

it('says in plain words which site is no source, unless it is on the list', async () => {
  await opened(began, ['flk-mirror.example.cn']);
  type('网址', 'https://blog.example.com/1');
  await screen.findByText(/^blog\.example\.com 不是政府网站（gov\.cn）/);
  type('网址', 'https://a.flk-mirror.example.cn/1');
  await screen.findByText('网站：a.flk-mirror.example.cn');
  type('网址', 'http://www.gov.cn/');
  await screen.findByText('网址要以 https:// 开头');
});

it('is saved where it cannot be submitted yet, and says why', async () => {
  const { gateway, history } = await opened();
  type('标题', '开店前先来问');
  gateway.answer('policies', 'edit', { policyId, revision: 3 });
  gateway.refuse('policies', 'sendToReview', 'NOT_READY', {
    problems: [{ field: 'sources', reason: '没有官方来源，不能公开' }],
  });
  await pressButton('存好并送审');
  await screen.findByText('存好了，还没送审：还有几处要补，补了才能公开');
  expect(gateway.sent('policies', 'sendToReview')).toEqual([{ policyId, revision: 3 }]);
  expect(history?.at(-1)).toBe(`/policies/${policyId}`);
});

it('shows at its field what keeps the saved text from going public, until that field is changed', async () => {
  const problems = [
    { field: 'sources', reason: '来源不在名单里' },
    { field: 'rule', reason: '少一个不符合的例子' },
  ];
  await opened(policy({ status: 'draft', problems }));
  type('网址', 'https://www.gov.cn/');
  expect(screen.queryByText('来源不在名单里')).toBeNull();
  screen.getByText('少一个不符合的例子');
});

it('opens with what was not saved, and lets her go back to what was', async () => {
  await opened();
  type('标题', '写了一半');
  cleanup();
  await opened();
  expect(field('标题').value).toBe('写了一半');
  await pressButton('不要没存的');
  await confirmQuestion('不要了');
  await waitFor(() => expect(field('标题').value).toBe(began.draft.title));
  cleanup();
  await opened();
  expect(field('标题').value).toBe(began.draft.title);
});

it('keeps what is typed in the browser, and asks before the tab is closed', async () => {
  await opened();
  const leaves = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaves()).toBe(false);
  type('标题', '写了一半');
  expect(leaves()).toBe(true);
  expect(
    localStorage.getItem(`wh-console1:policy:aaaaaaaa-0000-4000-8000-000000000001:${policyId}:2`),
  ).toContain('写了一半');
});

it('asks before a link leads away from what is not saved, and stays or goes as she says', async () => {
  const { history } = await opened();
  const link = Object.assign(document.createElement('a'), {
    href: '/policies',
    textContent: '政策库',
  });
  document.body.append(link);
  // The browser of the test follows no links; the router hears the click as this does.
  const heard = jest.fn((event: Event) => event.preventDefault());
  link.addEventListener('click', heard);
  const click = (how: MouseEventInit = {}) => fireEvent.click(link, how);
  click();
  expect(heard).toHaveBeenCalledTimes(1);
  type('标题', '写了一半');
  click({ ctrlKey: true });
  expect(heard).toHaveBeenCalledTimes(2);
  click();
  await pressButton('留下接着写');
  expect(history?.at(-1)).toBe(`/policies/${policyId}/edit`);
  click();
  await pressButton('离开');
  await waitFor(() => expect(history?.at(-1)).toBe('/policies'));
  expect(heard).toHaveBeenCalledTimes(2);
  link.remove();
});

it('does not tell again what the last publication changed', async () => {
  const draft = policyText({ whatChanged: '上回的改动' });
  await opened(livePolicy({ draft, liveDraft: draft }));
  expect(field('一句话 可以不填').value).toBe('');
});

it('puts both versions side by side when somebody else has saved, and goes on from both', async () => {
  const { gateway } = await opened();
  type('标题', '我的题目');
  const theirs = policyText({ title: '她的题目', gains: '免费办执照' });
  const refused = { revision: 3, editedBy: '林雅琴', draft: theirs };
  gateway.refuse('policies', 'edit', 'CHANGED_MEANWHILE', refused);
  await pressButton('存草稿');
  await screen.findByText('没有存上：林雅琴刚改过');
  const rows = [...document.querySelectorAll('.conflict__table tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['标题两个人都改了', '我的题目', '她的题目'],
    ['补给你', '免费咨询', '免费办执照'],
  ]);
  fireEvent.click(field('标题留你填的'));
  gateway.answer('policies', 'draft', policy({ status: 'draft', revision: 3, draft: theirs }));
  await pressButton('合在一起，接着改');
  await waitFor(() => expect(field('补给你').value).toBe('免费办执照'));
  expect(field('标题').value).toBe('我的题目');
  gateway.answer('policies', 'edit', { policyId, revision: 4 });
  await pressButton('存草稿');
  await screen.findByText('存好了');
  expect(gateway.sent('policies', 'edit').at(-1)).toMatchObject({
    revision: 3,
    draft: { title: '我的题目', gains: '免费办执照' },
  });
});

it('begins an empty one for the chosen unit', async () => {
  const gateway = withPolicy(getGateway(), began);
  show(<NewPage />);
  type('标题', await screen.findByLabelText('标题').then(() => '开店前先来问'));
  type('一分钟读懂', '先来问。');
  type('谁能办', '准备开店的人');
  type('补给你', '免费咨询');
  type('步骤 1', '到窗口问');
  type('管哪里', '乐清市');
  type('谁定的', '市人社局');
  fireEvent.mouseDown(field('类别'));
  fireEvent.click(
    await screen.findByText('开店创业', { selector: '.ant-select-item-option-content' }),
  );
  gateway.answer('policies', 'create', { policyId, revision: 1 });
  await pressButton('存草稿');
  await screen.findByText('存好了');
  expect(gateway.sent('policies', 'create')).toMatchObject([
    {
      draft: {
        unitId: hongqiao.id,
        title: '开店前先来问',
        topics: ['business'],
        steps: ['到窗口问'],
      },
    },
  ]);
});
