import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Service } from '@shared/counselling/services';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { lineWords, serviceWords } from '../words';
import { ServiceDialog, type HouseService } from './service-dialog';

/** The services of the house: how long one takes, until when it can be called off, who gives it and how. */
export function OfferedServices({ unitId }: { unitId: string }) {
  const [edited, setEdited] = useState<Service | null>(null);
  const { data, isPending, error, refetch } = useQuery({
    queryKey: queryKey('counselling', 'houseServices', unitId),
    queryFn: ({ signal }) => api.counselling.houseServices({ unitId }, { signal }),
  });
  const offered = useQuery({
    queryKey: queryKey('counselling', 'services'),
    queryFn: ({ signal }) => api.counselling.services({}, { signal }),
  });
  const own = data?.services ?? [];
  const current = own.find(({ service }) => service === edited);
  return (
    <Panel title="服务怎么约">
      {isPending && <Loading rows={2} />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {data && own.length === 0 && <p className="quiet">这个单位还没有咨询服务。</p>}
      {own.length > 0 && (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">服务</th>
                <th scope="col">一次</th>
                <th scope="col">取消</th>
                <th scope="col">居民现在能约</th>
                <th scope="col" aria-label="改" />
              </tr>
            </thead>
            <tbody>
              {own.map((each) => (
                <tr key={each.service}>
                  <th scope="row">{serviceWords(each.service)}</th>
                  <td>{each.minutes} 分钟</td>
                  <td>{deadlineWords(each.cancelHours)}</td>
                  <td>{offered.data ? offeredWords(offered.data.services, each) : ''}</td>
                  <td>
                    <Button
                      aria-label={`改${serviceWords(each.service)}怎么约`}
                      onClick={() => setEdited(each.service)}
                    >
                      改
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {offered.isError && <Problem error={offered.error} onRetry={() => void offered.refetch()} />}
      {current && (
        <ServiceDialog
          key={current.service}
          unitId={unitId}
          current={current}
          onOvertaken={() => void refetch()}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}

type Offered = Awaited<ReturnType<typeof api.counselling.services>>['services'];

function offeredWords(cards: Offered, { service }: HouseService): string {
  const card = cards.find((each) => each.service === service);
  if (!card) return '约不到：还没有老师，或者没写开放时间';
  const how = card.lines.map(({ line }) => lineWords(line)).join('、');
  return `${how}，${card.counsellors.length} 位老师`;
}

function deadlineWords(hours: number): string {
  return hours === 0 ? '开始前都能取消' : `开始前 ${hours} 小时内算临时取消`;
}
