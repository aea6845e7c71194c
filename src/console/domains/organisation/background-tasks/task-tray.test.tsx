import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App as AntdApp, ConfigProvider } from 'antd';
import { queryKey } from '@shared/contract/query-key';
import { queryClient } from '@console/platform/query-client';
import { sessionStore } from '@console/session/session-store';
import { TaskTray } from './task-tray';
import { buttonDefaults } from '../../../theme/button-defaults';

const running = {
  id: '11111111-1111-4111-8111-111111111111',
  kind: 'activities.export-roster',
  title: '导出名单：读书会',
  state: 'running',
  done: 500,
  total: 2000,
  message: null,
  fileName: null,
  createdAt: '2026-11-23T06:00:00.000Z',
  finishedAt: null,
  expiresAt: '2026-11-30T06:00:00.000Z',
};
const done = {
  ...running,
  state: 'done',
  done: 2000,
  message: '2000 个报名',
  fileName: '读书会-名单.xlsx',
  finishedAt: '2026-11-23T06:01:00.000Z',
};

let items: object[] = [];
const asked: { operation: string; input: unknown }[] = [];
const answered = (operation: string) => asked.filter((each) => each.operation === operation);

beforeEach(() => {
  asked.length = 0;
  const fetch = async (address: string, init: { body: string }) => {
    const operation = address.replace('/rpc/', '');
    asked.push({ operation, input: JSON.parse(init.body) });
    const file = { url: 'https://elsewhere.example/files/work/a?sign=b', fileName: done.fileName };
    const answer = operation.endsWith('backgroundTaskFile') ? file : { items, next: null };
    return { ok: true, json: async () => answer };
  };
  Object.assign(globalThis, { fetch });
  sessionStore.getState().begin('token');
});

afterEach(() => {
  cleanup();
  queryClient.clear();
});

/** By its label or else its text: asking by role is slow in jsdom. */
function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`there is no button "${name}"`);
  return found;
}

function show() {
  render(
    <ConfigProvider button={buttonDefaults}>
      <AntdApp>
        <QueryClientProvider client={queryClient}>
          <TaskTray />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>,
  );
}

const askAgain = () =>
  act(() => queryClient.invalidateQueries({ queryKey: queryKey('organisation') }));

it('counts what runs, asks again by itself, and says once what is over', async () => {
  items = [running];
  show();
  await waitFor(() => button('任务，1 个在进行'));
  items = [done];
  await screen.findByText('“导出名单：读书会”好了，在“任务”里下载');
  expect(answered('organisation/myBackgroundTasks').length).toBeGreaterThan(1);
  button('任务');
  await askAgain();
  expect(screen.getAllByText('“导出名单：读书会”好了，在“任务”里下载')).toHaveLength(1);
});

it('keeps silent about what was over before, and tells of what came and went between two looks', async () => {
  items = [done];
  show();
  await waitFor(() => button('任务'));
  await waitFor(() => expect(answered('organisation/myBackgroundTasks')).toHaveLength(1));
  const other = '22222222-2222-4222-8222-222222222222';
  items = [{ ...done, id: other, title: '通知大家：读书会', fileName: null }, done];
  await askAgain();
  await screen.findByText('“通知大家：读书会”好了');
  expect(screen.queryByText('“导出名单：读书会”好了，在“任务”里下载')).toBeNull();
});

it('stops what runs', async () => {
  items = [running];
  show();
  await waitFor(() => button('任务，1 个在进行'));
  fireEvent.click(button('任务，1 个在进行'));
  expect(await screen.findByText('500 / 2000')).toBeTruthy();
  fireEvent.click(button('停下 导出名单：读书会'));
  await waitFor(() =>
    expect(answered('organisation/cancelBackgroundTask').map(({ input }) => input)).toEqual([
      { taskId: running.id },
    ]),
  );
});

it('fetches the file of what is done from this host, by its name', async () => {
  const clicked: string[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(`${this.getAttribute('href')} as ${this.download}`);
  });
  items = [done];
  show();
  fireEvent.click(await waitFor(() => button('任务')));
  await screen.findByText('2000 个报名');
  fireEvent.click(button('下载 读书会-名单.xlsx'));
  await waitFor(() => expect(clicked).toEqual(['/files/work/a?sign=b as 读书会-名单.xlsx']));
  click.mockRestore();
});
