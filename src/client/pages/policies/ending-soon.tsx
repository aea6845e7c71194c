import { View } from '@tarojs/components';
import { queryKey } from '@shared/contract/query-key';
import type { PolicyCard } from '@shared/policies/views';
import { routes } from '@client/domains';
import { api } from '@client/platform/api';
import { open } from '@client/platform/go';
import { useStoredQuery } from '@client/platform/use-stored-query';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';

const input = { state: 'ending', limit: 3 } as const;

/** Policies that end within 30 days; nothing at all when there are none. */
export function EndingSoon() {
  const { data } = useStoredQuery<{ items: PolicyCard[] }>({
    key: queryKey('policies', 'list', input),
    load: (signal) => api.policies.list(input, { signal }),
    isOutput: (stored): stored is { items: PolicyCard[] } =>
      typeof stored === 'object' && stored !== null && 'items' in stored,
  });
  const items = data?.items ?? [];
  return (
    <View>
      {items.length > 0 && <Heading>快到期的</Heading>}
      {items.length > 0 && (
        <Card>
          {items.map(({ id, title, standing, region }) => (
            <ListRow
              key={id}
              title={title}
              note={standing === 'example' ? '示例' : region}
              onPress={() => open(routes.policy(id))}
            />
          ))}
        </Card>
      )}
    </View>
  );
}
