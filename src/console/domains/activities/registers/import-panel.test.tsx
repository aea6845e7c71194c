import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { hongqiao } from '@tests/console/scenarios/session';
import {
  confirmQuestion,
  findButton,
  pressButton,
  show,
  useMockGateway,
} from '@tests/console/screen';
import { ImportPanel } from './import-panel';

const getGateway = useMockGateway();

const importId = '14141414-1414-4141-8141-141414141414';
const taskId = '15151515-1515-4151-8151-151515151515';
const choice = { titleRow: 1, columns: [0, 1] };
const preview = {
  good: 2,
  bad: 1,
  choice,
  found: ['姓名', '介绍'],
  rows: [
    { row: 4, cells: ['', '没有名字'], problem: '姓名没有填' },
    { row: 2, cells: ['王老师', '家庭教育'], problem: null },
    { row: 3, cells: ['陈老师', ''], problem: null },
  ],
};
const task = {
  id: taskId,
  kind: 'activities.import-register',
  title: '导入讲师',
  state: 'done',
  done: 2,
  total: 2,
  message: '导入 2 位讲师',
  fileName: null,
  createdAt: '2026-11-23T01:00:00.000Z',
  finishedAt: '2026-11-23T01:00:05.000Z',
  expiresAt: '2026-11-30T01:00:00.000Z',
} as const;

/** What was put into the store: address and headers. */
let put: { address: string; init: RequestInit }[] = [];

/** The panel for lecturers; the store takes a file unless it is said to be gone. */
function open({ store = true } = {}): MockGateway {
  put = [];
  const gateway = getGateway()
    .answer('activities', 'startImport', {
      importId,
      upload: { method: 'PUT', url: 'https://elsewhere/files/in?signed', headers: { 'x-a': '1' } },
    })
    .answer('activities', 'previewImport', preview);
  const call = gateway.fetch;
  Object.assign(globalThis, {
    fetch: (address: string, init: RequestInit) => {
      if (address.startsWith('/rpc/')) return call(address, init);
      put.push({ address, init });
      return store ? Promise.resolve({ ok: true }) : Promise.reject(new TypeError('gone'));
    },
  });
  show(<ImportPanel unitId={hongqiao.id} register="lecturers" />);
  return gateway;
}

function choose(name = '讲师.xlsx', content = 'PK'): void {
  const file = new File([content], name);
  fireEvent.change(screen.getByLabelText('选表格', { selector: 'input' }), {
    target: { files: [file] },
  });
}

it('checks a table and takes over what is good, not before she says so', async () => {
  const gateway = open().answer('activities', 'applyImport', { taskId });
  gateway.answer('organisation', 'backgroundTask', task);
  choose();
  await screen.findByText('2 行可以导入，1 行有问题');
  expect(put.map(({ address }) => address)).toEqual(['/files/in?signed']);
  expect(put[0]?.init).toMatchObject({ method: 'PUT', headers: { 'x-a': '1' } });
  expect(screen.getByText('姓名没有填').closest('tr')?.textContent).toBe('4没有名字姓名没有填');
  expect(gateway.sent('activities', 'applyImport')).toEqual([]);

  await pressButton('导入 2 行');
  await screen.findByText('导入 2 位讲师');
  expect(gateway.sent('activities', 'applyImport')).toEqual([{ importId }]);
  expect(screen.queryByText('2 行可以导入，1 行有问题')).toBeNull();
});

it('takes an import back, and says what it left alone', async () => {
  const gateway = open()
    .answer('activities', 'applyImport', { taskId })
    .answer('organisation', 'backgroundTask', task)
    .answer('activities', 'undoImport', { removed: 1, restored: 0, left: 1 });
  choose();
  await pressButton('导入 2 行');
  await pressButton('撤销这次导入');
  expect(gateway.sent('activities', 'undoImport')).toEqual([]);
  await confirmQuestion('撤销');
  await screen.findByText('撤销了这次导入：拿掉 1 条，1 条后来改过或删掉了，没有动');
});

it.each([
  ['讲师.xls', 'PK', '要 .xlsx 表格，请用 Excel 或 WPS 另存一份'],
  ['讲师.xlsx', '', '这个文件是空的'],
  ['讲师.xlsx', 'x'.repeat(2 * 1024 * 1024 + 1), '文件太大，最多 2 MB'],
])('sends no file that cannot be one: %s', async (name, content, words) => {
  const gateway = open();
  choose(name, content);
  await screen.findByText(words);
  expect(gateway.sent('activities', 'startImport')).toEqual([]);
  expect(put).toEqual([]);
});

it('says so when the table did not arrive, and checks nothing', async () => {
  const gateway = open({ store: false });
  choose();
  await screen.findByText('表格没有传上去，请再试一次');
  expect(gateway.sent('activities', 'previewImport')).toEqual([]);
});

it('asks which column is the name where the titles are others', async () => {
  const gateway = open().refuse('activities', 'previewImport', 'WRONG_TITLES', {
    titles: ['姓名', '介绍'],
    missing: ['姓名'],
    found: ['老师', '专长'],
    titleRow: 1,
  });
  choose();
  await screen.findByText('没有找到“姓名”这一列');
  await screen.findByText('表格里的标题是：老师、专长。是哪一列，请选一下。');
  expect(findButton('按这样再查一遍')).toBeUndefined();
  gateway.answer('activities', 'previewImport', { ...preview, found: ['老师', '专长'] });
  const field = screen.getByLabelText('姓名是哪一列');
  fireEvent.mouseDown(field);
  const option = await waitFor(() => {
    const found = [...document.querySelectorAll('.ant-select-item-option')].find(
      ({ textContent }) => textContent === '老师',
    );
    if (!found) throw new Error('there is no column 老师');
    return found;
  });
  fireEvent.click(option);
  await pressButton('按这样再查一遍');
  await screen.findByText('2 行可以导入，1 行有问题');
  expect(gateway.sent('activities', 'previewImport').at(-1)).toEqual({
    importId,
    choice: { titleRow: 1, columns: [0, null] },
  });
});

it('offers nothing to take over where every row is wrong', async () => {
  open().answer('activities', 'previewImport', { ...preview, good: 0, bad: 3 });
  choose();
  await screen.findByText('0 行可以导入，3 行有问题');
  expect(findButton('导入 0 行')?.hasAttribute('disabled')).toBe(true);
});
