import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { useSession } from '@client/session/use-session';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';

interface Loaded<Data> {
  data: Data | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}

interface OwnPageProps<Data> {
  title: string;
  query: Loaded<Data>;
  bottom?: (data: Data) => ReactNode;
  /** What to show in place of an error that she can do something about; false: the error itself. */
  instead?: (error: unknown) => ReactNode;
  children: (data: Data) => ReactNode;
}

/** A page about herself with the states that each of them has: signed out, loading, failed, there. */
export function OwnPage<Data>({ title, query, bottom, instead, children }: OwnPageProps<Data>) {
  const { isSignedIn } = useSession();
  const { data } = query;
  if (!isSignedIn) {
    const action = { label: '去登录', onPress: () => open(routes.signIn) };
    return (
      <Page title={title}>
        <EmptyState icon="user-round" title="登录以后才能看" action={action} />
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page title={title}>
        {query.isError ? (
          instead?.(query.error) || (
            <ErrorState
              error={query.error}
              onRetry={() => void query.refetch()}
              retrying={query.isFetching}
            />
          )
        ) : (
          <Skeleton />
        )}
      </Page>
    );
  }
  return (
    <Page title={title} bottom={bottom?.(data)}>
      <View className="stack">{children(data)}</View>
    </Page>
  );
}
