import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { smallNumber } from '@shared/counselling/rules';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { ForHouse } from '../for-house';
import type { House } from '../use-places';
import { lineWords, serviceWords, today } from '../words';
import { figureWords } from './figure-words';
import { monthAfter, monthWords } from './months';
import '../counselling.css';
import './figures.css';

type Statistics = Awaited<ReturnType<typeof api.counselling.statistics>>;

/** A month in numbers, without names; what is too small to be told stays untold. */
export default function FiguresPage() {
  return (
    <Page title="咨询统计" note={`没有名字。少于 ${smallNumber} 的不写数，免得认出是谁。`}>
      <ForHouse mustRun>{(house) => <MonthFigures house={house} />}</ForHouse>
    </Page>
  );
}

function MonthFigures({ house: { unitId } }: { house: House }) {
  const thisMonth = today().slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const { data, isPending, error, refetch } = useQuery({
    queryKey: queryKey('counselling', 'statistics', unitId, month),
    queryFn: ({ signal }) => api.counselling.statistics({ unitId, month }, { signal }),
  });
  return (
    <>
      <div className="week-head">
        <Button
          icon={<LeftOutlined />}
          aria-label="上个月"
          onClick={() => setMonth(monthAfter(month, -1))}
        />
        <Button
          icon={<RightOutlined />}
          aria-label="下个月"
          disabled={month >= thisMonth}
          onClick={() => setMonth(monthAfter(month, 1))}
        />
        <h2 className="week-head__title" aria-live="polite">
          {monthWords(month)}
        </h2>
      </div>
      {isPending && <Loading />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <Shown statistics={data} />}
    </>
  );
}

function Shown({ statistics }: { statistics: Statistics }) {
  const { held, hours, persons, missed, lateCancelled, services, lines } = statistics;
  const totals: [string, number | null, string][] = [
    ['谈了', held, '次'],
    ['一共', hours, '小时'],
    ['有账号的', persons, '人'],
    ['没谈成', missed, '次'],
    ['临时取消', lateCancelled, '次'],
  ];
  return (
    <div className="stack">
      <dl className="totals">
        {totals.map(([name, value, unit]) => (
          <div key={name} className="totals__one">
            <dt>{name}</dt>
            <dd>{figureWords(value, unit)}</dd>
          </div>
        ))}
      </dl>
      <div className="tables">
        <Panel title="按服务">
          <Table
            first="服务"
            rows={services.map(({ service, ...rest }) => ({
              name: serviceWords(service),
              ...rest,
            }))}
          />
        </Panel>
        <Panel title="按方式">
          <Table
            first="方式"
            rows={lines.map(({ line, ...rest }) => ({ name: lineWords(line), ...rest }))}
          />
        </Panel>
      </div>
    </div>
  );
}

interface TableProps {
  first: string;
  rows: readonly { name: string; held: number | null; hours: number | null }[];
}

function Table({ first, rows }: TableProps) {
  if (rows.length === 0) return <p className="quiet">这个月还没有。</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">次数</th>
          <th scope="col">小时</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, held, hours }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{figureWords(held, '')}</td>
            <td>{figureWords(hours, '')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
