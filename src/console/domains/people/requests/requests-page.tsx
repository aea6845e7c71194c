import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { RequestCard } from './request-card';
import './requests.css';

/** What people asked for about their own data, the nearest deadline first. */
export default function RequestsPage() {
  const { unit } = useStaff();
  const [settled, setSettled] = useState(false);
  const unitId = unit?.id ?? '';
  const requests = useQuery({
    queryKey: queryKey('people', 'listRequests', unitId, settled),
    queryFn: ({ signal }) => api.people.listRequests({ unitId, settled }, { signal }),
    enabled: unit !== null,
  });
  const items = requests.data?.items ?? [];
  const overdue = settled ? 0 : items.filter(({ daysLeft }) => daysLeft < 0).length;
  return (
    <Page
      title="资料和注销申请"
      note={requests.data && `从提出那天起，${requests.data.workdays} 个工作日内要办好。`}
      actions={<Link href="/people">找人，记下新的要求</Link>}
    >
      <div className="filters">
        <Segmented
          aria-label="哪些要求"
          value={settled ? 'settled' : 'open'}
          options={[
            { value: 'open', label: '要办的' },
            { value: 'settled', label: '办完的' },
          ]}
          onChange={(value) => setSettled(value === 'settled')}
        />
      </div>
      {overdue > 0 && (
        <Alert
          className="requests-overdue"
          type="error"
          showIcon
          title={`${overdue} 件超期了，请今天就办`}
        />
      )}
      {requests.isPending && <Loading />}
      {requests.isError && (
        <Problem error={requests.error} onRetry={() => void requests.refetch()} />
      )}
      {requests.data && items.length === 0 && (
        <NothingHere title={settled ? '还没有办完的' : '没有要办的'}>
          {!settled && <p>有人来窗口申请资料或注销，先找到本人，再记下。</p>}
        </NothingHere>
      )}
      <ul className="cards">
        {items.map((request) => (
          <RequestCard key={request.id} request={request} />
        ))}
      </ul>
    </Page>
  );
}
