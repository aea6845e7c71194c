import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'wouter';
import type { DueItem } from '@shared/policies/views';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { dueQuery } from './use-upkeep';

/** In the order in which it hurts. */
const kinds: readonly { kind: DueItem['kind']; title: string; next: string }[] = [
  {
    kind: 'figure-missing',
    title: '今天没有数',
    next: '居民看到的是“待核实”，在下面填下一个数',
  },
  { kind: 'figure-ending', title: '数快到期', next: '在下面填下一个数' },
  { kind: 'policy-ending', title: '政策快结束', next: '续的改日期，不续的不用动' },
  { kind: 'source-old', title: '来源超过 90 天没核对', next: '打开政策，对一遍来源，标为已核对' },
];

/** Public policies that somebody has to look at. */
export function DueList({ unitId }: { unitId: string }) {
  const due = useQuery(dueQuery(unitId));
  const items = due.data?.items ?? [];
  return (
    <Panel title="要核对的">
      {due.isPending && <Loading />}
      {due.isError && <Problem error={due.error} onRetry={() => void due.refetch()} />}
      {due.isSuccess && items.length === 0 && <p>都核对过了，没有要补的。</p>}
      {kinds.map(({ kind, title, next }) => {
        const own = items.filter((item) => item.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={title}>
            <h3>
              {title}{' '}
              <Tag color={kind === 'figure-missing' ? 'error' : 'warning'}>{own.length}</Tag>
            </h3>
            <p className="quiet">{next}</p>
            <ul className="policy-list">
              {own.map((item) => (
                <li key={`${item.policyId} ${item.what}`}>
                  <Link href={`/policies/${item.policyId}`}>{item.title}</Link>
                  <div className="quiet">{dueWords(item)}</div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Panel>
  );
}

function dueWords({ kind, what, on }: DueItem): string {
  switch (kind) {
    case 'source-old':
      return `${what}，上次是 ${on ?? ''} 核对的`;
    case 'figure-ending':
      return `${what}，到 ${on ?? ''} 为止`;
    case 'figure-missing':
      return what;
    case 'policy-ending':
      return `到 ${on ?? ''} 结束`;
  }
}
