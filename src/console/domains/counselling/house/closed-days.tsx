import { Alert, Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { upTo } from '../../../ui/up-to';
import { counsellingChanged } from '../use-places';
import { longDay } from '../week/day-words';
import { today } from '../words';

/** Days on which nobody can be booked in the whole house. */
export function ClosedDays({ unitId }: { unitId: string }) {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: queryKey('counselling', 'closedDays', unitId),
    queryFn: ({ signal }) => api.counselling.closedDays({ unitId }, { signal }),
  });
  const reopen = useCommand(api.counselling.reopenDay, { onDone: counsellingChanged });
  return (
    <Panel title="整天不开门的日子">
      {isPending && <Loading rows={2} />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.days.length === 0 && <p className="quiet">没有。法定节假日本来就不开，不用写。</p>}
      {data && data.days.length > 0 && (
        <ul className="plain-list">
          {data.days.map(({ date, why }) => (
            <li key={date} className="row">
              <strong>{longDay(date)}</strong>
              <span>{why}</span>
              <Button
                aria-label={`${longDay(date)} 照常开门`}
                loading={reopen.isPending && reopen.variables.date === date}
                onClick={() => reopen.mutate({ unitId, date })}
              >
                照常开门
              </Button>
            </li>
          ))}
        </ul>
      )}
      {reopen.isError && <Problem error={reopen.error} />}
      <CloseDay unitId={unitId} />
    </Panel>
  );
}

function CloseDay({ unitId }: { unitId: string }) {
  const [date, setDate] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const close = useCommand(api.counselling.closeDay, {
    onDone: () => {
      counsellingChanged();
      setDate('');
      setWhy('');
      setTried(false);
    },
  });
  const dateIssue = tried && date === '' ? '选一天' : null;
  const whyIssue = tried && why.trim() === '' ? '写一句，她们看得到' : null;
  const standing = close.data?.standing ?? 0;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (date !== '' && why.trim() !== '') close.mutate({ unitId, date, why: why.trim() });
      }}
    >
      <div className="row row--top">
        <Labelled label="哪天" issue={dateIssue}>
          {(tie) => (
            <Input
              {...tie}
              className="day-field"
              type="date"
              min={today()}
              value={date}
              aria-invalid={dateIssue !== null}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label="为什么" issue={whyIssue}>
          {(tie) => (
            <Input
              {...tie}
              value={why}
              count={upTo(20)}
              placeholder="全体培训"
              aria-invalid={whyIssue !== null}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      <Button className="fit" htmlType="submit" loading={close.isPending}>
        这天不开门
      </Button>
      {close.isError && <Problem error={close.error} />}
      {close.isSuccess && (
        <Alert
          role="status"
          type={standing > 0 ? 'warning' : 'success'}
          showIcon
          title={
            standing > 0
              ? `记下了，不再接新预约。那天还有 ${standing} 个预约没动，请到前台那天一个一个改或取消。`
              : '记下了，那天没有预约。'
          }
        />
      )}
    </form>
  );
}
