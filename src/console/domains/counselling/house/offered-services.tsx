import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { lineWords, serviceWords } from '../words';

/** The services of the house as residents find them: how long one takes, and on which lines. */
export function OfferedServices({ unitId }: { unitId: string }) {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: queryKey('counselling', 'services'),
    queryFn: ({ signal }) => api.counselling.services({}, { signal }),
  });
  const own = (data?.services ?? []).filter((card) => card.unitId === unitId);
  return (
    <Panel title="居民现在能约什么">
      {isPending && <Loading rows={2} />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {data && own.length === 0 && (
        <p className="quiet">现在什么也约不到：给老师选上服务，再写开放时间。</p>
      )}
      {own.length > 0 && (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">服务</th>
                <th scope="col">一次</th>
                <th scope="col">怎么谈</th>
                <th scope="col">老师</th>
                <th scope="col">取消</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ service, minutes, cancelHours, lines, counsellors }) => (
                <tr key={service}>
                  <th scope="row">{serviceWords(service)}</th>
                  <td>{minutes} 分钟</td>
                  <td>{lines.map(({ line }) => lineWords(line)).join('、') || '还没有时间'}</td>
                  <td>{counsellors.length} 位</td>
                  <td>开始前 {cancelHours} 小时内算临时取消</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
