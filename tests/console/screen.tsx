import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { App as AntdApp, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { queryClient } from '@console/platform/query-client';
import { sessionStore } from '@console/session/session-store';
import { buttonDefaults } from '@console/theme/button-defaults';
import { MockGateway } from './mock-gateway';
import { me } from './scenarios/session';

/**
 * A fresh gateway before each test of the file, with an organiser of 虹桥镇 signed in; afterwards
 * nothing may have gone against the contract.
 */
export function useMockGateway(): () => MockGateway {
  let gateway: MockGateway | undefined;
  beforeEach(() => {
    gateway = new MockGateway().answer('people', 'me', me());
    Object.assign(globalThis, { fetch: gateway.fetch });
    sessionStorage.clear();
    localStorage.clear();
    // What is tried again is tried again at once.
    const { queries, mutations } = queryClient.getDefaultOptions();
    queryClient.setDefaultOptions({
      queries: { ...queries, retryDelay: 0 },
      mutations: { ...mutations, retryDelay: 0 },
    });
    sessionStore.getState().begin('token');
  });
  afterEach(() => {
    cleanup();
    queryClient.clear();
    expect(gateway?.broken).toEqual([]);
  });
  return () => {
    if (!gateway) throw new Error('a gateway is there inside tests only');
    return gateway;
  };
}

interface Place {
  /** "/activities/:id" */
  route: string;
  /** "/activities/11111111-…" */
  path: string;
}

/** Draws a page of the console at its address. Gives the address that it has gone to, newest last. */
export function show(page: ReactNode, { route, path }: Place = { route: '/', path: '/' }) {
  const { hook, searchHook, history } = memoryLocation({ path, record: true });
  render(
    <ConfigProvider button={buttonDefaults}>
      <AntdApp>
        <QueryClientProvider client={queryClient}>
          <Router hook={hook} searchHook={searchHook}>
            <Route path={route}>{page}</Route>
          </Router>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>,
  );
  return { history };
}

/** By its label or else its text: asking by role computes the styles of the whole page. */
export function findButton(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
}

export async function pressButton(name: string): Promise<void> {
  fireEvent.click(
    await waitFor(() => {
      const found = findButton(name);
      if (!found) throw new Error(`there is no button "${name}"`);
      return found;
    }),
  );
}

/** An entry of an open menu. */
export async function pressMenu(name: string): Promise<void> {
  fireEvent.click(
    await waitFor(() => {
      const found = [...document.querySelectorAll('[role="menuitem"]')].find(
        ({ textContent }) => textContent === name,
      );
      if (!found) throw new Error(`there is no entry "${name}"`);
      return found;
    }),
  );
}

/** The dialog that is open. */
export async function openDialog(): Promise<HTMLElement> {
  return waitFor(() => {
    const dialog = document.querySelector<HTMLElement>('.ant-modal');
    if (!dialog) throw new Error('no dialog is open');
    return dialog;
  });
}

/** Says yes to the small question that a button has asked. */
export async function confirmQuestion(yes: string): Promise<void> {
  fireEvent.click(
    await waitFor(() => {
      const found = [...document.querySelectorAll('.ant-popover button')].find(
        // antd parts two characters by a blank where it is not told otherwise.
        ({ textContent }) => textContent?.replace(/\s/g, '') === yes,
      );
      if (!found) throw new Error(`nothing asks for "${yes}"`);
      return found;
    }),
  );
}
