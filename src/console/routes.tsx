import { Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './ui/error-boundary';
import { Loading } from './ui/loading';
import type { ConsolePage } from './console-domain';
import { consolePages } from './pages';
import { NotFound } from './pages/not-found';

/** The page of the address. */
export function Routes() {
  return (
    <Switch>
      {consolePages.map((entry) => (
        <Route key={entry.path} path={entry.path}>
          <Shown entry={entry} />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function Shown({ entry: { page: Page, path, title } }: { entry: ConsolePage }) {
  useEffect(() => {
    document.title = `${title} · 网上妇女之家工作台`;
  }, [title]);
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Loading />}>
        <Page />
      </Suspense>
    </ErrorBoundary>
  );
}
