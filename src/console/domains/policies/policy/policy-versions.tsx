import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { dayAndTime } from '@shared/time/time-format';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { Differences } from '../../../ui/review/differences';

/** The versions that residents have seen, with what changed, the newest on top. */
export function PolicyVersions({ policyId }: { policyId: string }) {
  const versions = useQuery({
    queryKey: queryKey('policies', 'versions', policyId),
    queryFn: ({ signal }) => api.policies.versions({ policyId }, { signal }),
  });
  return (
    <Panel title="公开过的版本">
      {versions.isPending && <Loading />}
      {versions.isError && (
        <Problem error={versions.error} onRetry={() => void versions.refetch()} />
      )}
      <ol className="policy-list" reversed>
        {versions.data?.versions.map(({ version, publishedAt, whatChanged, differences }) => (
          <li key={version}>
            第 {version} 版，{dayAndTime(publishedAt)}：{whatChanged}
            {differences.length > 0 && (
              <details>
                <summary>改了 {differences.length} 处</summary>
                <Differences label={`第 ${version} 版改了哪里`} items={differences} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
