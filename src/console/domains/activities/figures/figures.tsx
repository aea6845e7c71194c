import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { monthLater } from '../calendar/month';
import { FiguresTable } from './figures-table';
import { monthsBetween, sumsByMonth, sumsByUnit, type Sum } from './sums';
import './figures.css';

// The drawing library is most of the console: fetched after everything else is there.
const Chart = lazy(() => import('./chart'));

/** Months before this one and after it that are shown. */
const spans = { half: [3, 2], year: [9, 2] } as const;
type Span = keyof typeof spans;

/** Who came, and how full it was, by month and by unit. */
export default function Figures({ unitId }: { unitId: string }) {
  const [span, setSpan] = useState<Span>('half');
  const thisMonth = shanghaiDate(new Date()).slice(0, 7);
  const [before, after] = spans[span];
  const from = monthLater(thisMonth, -before);
  const to = monthLater(thisMonth, after);
  const figures = useQuery({
    queryKey: queryKey('activities', 'figures', unitId, from, to),
    queryFn: ({ signal }) => api.activities.figures({ unitId, from, to }, { signal }),
    staleTime: 300_000,
  });
  return (
    <Panel
      title="报名和坐满的情况"
      actions={
        <Segmented
          aria-label="多长时间"
          value={span}
          options={[
            { value: 'half' as const, label: '半年' },
            { value: 'year' as const, label: '一年' },
          ]}
          onChange={setSpan}
        />
      }
    >
      {figures.isPending && <Loading rows={4} />}
      {figures.isError && <Problem error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.data && figures.data.rows.length === 0 && (
        <p className="quiet">这段时间还没有发布过活动。</p>
      )}
      {figures.data && figures.data.rows.length > 0 && (
        <div className="figures">
          <Charted
            title="按月份"
            first="月份"
            sums={sumsByMonth(figures.data.rows, monthsBetween(from, to))}
            kind="months"
          />
          <Charted
            title="按单位"
            first="单位"
            sums={sumsByUnit(figures.data.rows, figures.data.units)}
            kind="units"
          />
        </div>
      )}
    </Panel>
  );
}

interface ChartedProps {
  title: string;
  first: string;
  sums: readonly Sum[];
  kind: 'months' | 'units';
}

function Charted({ title, first, sums, kind }: ChartedProps) {
  return (
    <section className="figures__part" aria-label={title}>
      <h3 className="figures__title">{title}</h3>
      <Suspense fallback={<Loading rows={4} />}>
        <Chart sums={sums} kind={kind} title={title} />
      </Suspense>
      <details>
        <summary>看数字</summary>
        <FiguresTable title={title} first={first} sums={sums} />
      </details>
    </section>
  );
}
