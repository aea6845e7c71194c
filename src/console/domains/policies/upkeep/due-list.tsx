import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
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
      {kinds.map(({ kind, title, next }) => (
        <DueGroup
          key={kind}
          kind={kind}
          title={title}
          next={next}
          items={items.filter((item) => item.kind === kind)}
        />
      ))}
    </Panel>
  );
}

const fewShown = 8;

interface DueGroupProps {
  kind: DueItem['kind'];
  title: string;
  next: string;
  items: readonly DueItem[];
}

/** Each policy once, with all of it that is to be checked; a few at first, since a library has dozens. */
function DueGroup({ kind, title, next, items }: DueGroupProps) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const policies = [...new Set(items.map(({ policyId }) => policyId))];
  const shown = all ? policies : policies.slice(0, fewShown);
  return (
    <section className="stack" aria-label={title}>
      <h3>
        {title} <Tag color={kind === 'figure-missing' ? 'error' : 'warning'}>{items.length}</Tag>
      </h3>
      <p className="quiet">{next}</p>
      <ul className="policy-list">
        {shown.map((policyId) => {
          const own = items.filter((item) => item.policyId === policyId);
          return (
            <li key={policyId}>
              <Link href={`/policies/${policyId}`}>{own[0]?.title}</Link>
              {own.map((item) => (
                <div key={item.what} className="quiet">
                  {dueWords(item)}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      {shown.length < policies.length && (
        <Button className="policy-rows__add" onClick={() => setAll(true)}>
          看全部 {policies.length} 条政策
        </Button>
      )}
    </section>
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
