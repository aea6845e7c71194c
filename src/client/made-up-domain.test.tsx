import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { existsSync } from 'node:fs';
import { domain as kites } from '@tests/kites/client/domain';
import BorrowPage from '@tests/kites/client/pages/borrow';
import Taro, { answerNext, resetTaro } from '@tests/client-stand-ins/taro';
import { SearchSheet } from './pages/home/search-sheet';
import { ServiceGrid } from './pages/home/service-grid';
import MinePage from './pages/mine';
import { openLink } from './platform/open-link';
import { queryClient } from './platform/query-client';
import { sessionStore } from './session/session-store';
import type * as Domains from './domains';
import type * as Kites from '@tests/kites/client/domain';

/**
 * A domain that nobody offers, made of its own folder (`tests/kites`) alone: the app takes it from the
 * list of domains.
 */
jest.mock('./domains', () => {
  const real = jest.requireActual<typeof Domains>('./domains');
  const { domain } = jest.requireActual<typeof Kites>('@tests/kites/client/domain');
  return { ...real, domains: [...real.domains, domain] };
});

const address = '/domains/kites/pages/borrow/index';
const kiteId = '01990a6e-7d1a-7c6e-9b6b-0d7f0a6b1c2d';

function show(page: ReactElement): void {
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
}

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
});

test('its pages are a sub-package, fetched with the tab that it names', async () => {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
  const { default: config } = await import('./app.config');
  expect(config.subPackages).toContainEqual({
    root: 'domains/kites',
    pages: ['pages/borrow/index'],
  });
  expect(config.preloadRule?.['pages/policies/index']?.packages).toContain('domains/kites');
  for (const page of kites.pages) {
    expect(existsSync(`tests/kites/client/pages/${page}/index.tsx`)).toBe(true);
  }
});

test('is entered from the service hall, from the search and from 我的', async () => {
  show(<ServiceGrid />);
  fireEvent.click(screen.getByRole('button', { name: '借风筝' }));
  show(<SearchSheet open onClose={() => undefined} />);
  fireEvent.input(screen.getByLabelText('找讲座、服务、镇街'), { target: { value: '春天' } });
  fireEvent.click(await screen.findByText('借风筝', { selector: '.ui-list-row *' }));
  show(<MinePage />);
  fireEvent.click(screen.getByText('我借的风筝'));
  expect(Taro.navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([address, address, address]);
});

test('a message leads to its page', () => {
  openLink({ to: 'kite', kiteId } as never);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `${address}?id=${kiteId}` });
});

test('its page borrows a kite by its own operation', async () => {
  answerNext(200, { items: [] });
  show(<BorrowPage />);
  answerNext(200, { id: kiteId });
  answerNext(200, { items: [{ id: kiteId, colour: '红' }] });
  fireEvent.click(screen.getByRole('button', { name: '借一只红风筝' }));
  await screen.findByText('红风筝');
  await waitFor(() => expect(Taro.request).toHaveBeenCalledTimes(3));
  expect(Taro.request.mock.calls.map(([call]) => Object(call).url)).toEqual([
    expect.stringMatching('/rpc/kites/mine$'),
    expect.stringMatching('/rpc/kites/borrow$'),
    expect.stringMatching('/rpc/kites/mine$'),
  ]);
});
