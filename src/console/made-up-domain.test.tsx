import { screen, waitFor } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { withFirstPage } from '@tests/console/scenarios/first-page';
import { item, withEmptyQueue, withQueue } from '@tests/console/scenarios/review';
import { county, me, withUnits } from '@tests/console/scenarios/session';
import { pressButton, show, useMockGateway } from '@tests/console/screen';
import { Frame } from './layout/frame';
import { Routes } from './routes';
import type * as Domains from './domains';
import type * as Kites from '@tests/kites/console/domain';
import type * as AppContract from '@shared/contract/app-contract';
import type * as KitesContract from '@tests/kites/shared/contract';

/**
 * A domain that nobody offers, made of its own folder (`tests/kites`) alone: the console takes it from
 * the list of domains, and asks for what its contract says.
 */
jest.mock('./domains', () => {
  const real = jest.requireActual<typeof Domains>('./domains');
  const { domain } = jest.requireActual<typeof Kites>('@tests/kites/console/domain');
  return { ...real, domains: [...real.domains, domain] };
});
jest.mock('@shared/contract/app-contract', () => {
  const { appContract } = jest.requireActual<typeof AppContract>('@shared/contract/app-contract');
  const { kitesContract } = jest.requireActual<typeof KitesContract>(
    '@tests/kites/shared/contract',
  );
  return { appContract: { ...appContract, kites: kitesContract } };
});

const getGateway = useMockGateway();

/** What its own operations answer; their names are no part of the contract's type. */
function answer(gateway: MockGateway, operation: string, output: object): MockGateway {
  return gateway.answer('kites' as never, operation as never, output as never);
}

function open(path: string, gateway: MockGateway): void {
  const none = { items: [], next: null };
  withUnits(withFirstPage(gateway)).answer('organisation', 'myBackgroundTasks', none);
  const page = (
    <Frame>
      <Routes />
    </Frame>
  );
  show(page, { route: '*', path });
}

const navigation = () =>
  [...document.querySelectorAll('.frame__side a')].map(({ textContent }) => textContent);

it('stands in the navigation of whoever has its roles, and its page works', async () => {
  const gateway = withEmptyQueue(getGateway());
  answer(gateway, 'draw', { designId: '99999999-9999-4999-8999-999999999999', revision: 1 });
  open('/kites', gateway);
  await pressButton('画一只蜈蚣');
  await screen.findByText('画好了，第 1 稿');
  expect(navigation()).toContain('风筝');
  expect(document.title).toBe('风筝 · 网上妇女之家工作台');
  expect(gateway.calls.find((call) => call.operation === 'kites.draw')?.input).toEqual({
    unitId: county.id,
    shape: '蜈蚣',
  });
});

it('is not shown to whoever has none of its roles, and asks for nothing', async () => {
  const gateway = getGateway().answer('people', 'me', me('auditor', county));
  open('/', gateway);
  await screen.findByText('没有等着办的事。');
  expect(navigation()).not.toContain('风筝');
  expect(gateway.calls.filter(({ operation }) => operation.startsWith('kites'))).toEqual([]);
});

it('says on the first page what waits', async () => {
  const gateway = withEmptyQueue(getGateway());
  open('/', answer(gateway, 'drawings', { total: 3 }));
  const task = await screen.findByText('只风筝画好了没提交');
  expect(task.closest('a')?.getAttribute('href')).toBe('/kites');
  expect(task.closest('a')?.textContent).toContain('3');
});

it('is reviewed at the one desk, in a panel of its own', async () => {
  const subject = { id: '99999999-9999-4999-8999-999999999999', revision: 1 };
  const waiting = item({ kind: 'kite', subjects: [{ ...subject, title: '蜈蚣', note: '' }] });
  open('/review', withQueue(getGateway(), [waiting]));
  await screen.findByText('蜈蚣风筝，能放吗');
  await waitFor(() =>
    expect(screen.getByLabelText('等待审核的内容').textContent).toContain('风筝'),
  );
});
