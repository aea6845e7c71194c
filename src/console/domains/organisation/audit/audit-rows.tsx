import { Button, Table, Tag } from 'antd';
import { dayAndTime } from '@shared/time/time-format';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { actorLabel, detailLabels } from './row-labels';
import { useAuditFilters } from './use-audit-filters';
import type { AuditRow } from './use-audit-trail';

/** The rows as a table, or as cards on a phone. */
export function AuditRows({ rows }: { rows: readonly AuditRow[] }) {
  const isNarrow = useIsNarrow();
  if (isNarrow) {
    return (
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <strong>{row.what}</strong>
            <div>{dayAndTime(row.at)}</div>
            <Who row={row} />
            {row.target !== null && <Target row={row} />}
            <div className="quiet audit__detail">{detailLabels(row.detail).join('；')}</div>
            <div className="quiet">{row.unitName ?? '不属于哪个单位'}</div>
            <div>
              <Sealed row={row} />
            </div>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<AuditRow>
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: '时间', render: (_, { at }) => <time dateTime={at}>{dayAndTime(at)}</time> },
        { title: '谁', render: (_, row) => <Who row={row} /> },
        {
          title: '做了什么',
          render: (_, row) => (
            <>
              {row.what}
              <div className="quiet audit__detail">{detailLabels(row.detail).join('；')}</div>
            </>
          ),
        },
        { title: '对谁、对什么', render: (_, row) => <Target row={row} /> },
        { title: '单位', render: (_, { unitName }) => unitName ?? '—' },
        { title: '封存', render: (_, row) => <Sealed row={row} /> },
      ]}
    />
  );
}

function Who({ row: { actor } }: { row: AuditRow }) {
  const { filters, set } = useAuditFilters();
  const { personId } = actor;
  const words = actorLabel(actor);
  if (personId === null || filters.actor === personId) return <span>{words}</span>;
  return (
    <Button
      type="link"
      className="audit__narrow"
      aria-label={`只看${words}做的`}
      onClick={() => set('actor', personId)}
    >
      {words}
    </Button>
  );
}

function Target({ row: { target } }: { row: AuditRow }) {
  const { filters, set } = useAuditFilters();
  if (target === null) return <span className="quiet">—</span>;
  const short = shortId(target);
  if (filters.target === target || target.length !== 36) return <span>{short}</span>;
  return (
    <Button
      type="link"
      className="audit__narrow"
      aria-label={`只看对 ${short} 的`}
      onClick={() => set('target', target)}
    >
      {short}
    </Button>
  );
}

function Sealed({ row: { sealed } }: { row: AuditRow }) {
  return sealed ? <Tag color="success">已封存</Tag> : <Tag>等封存</Tag>;
}

/** The end of an id: ids of one hour begin alike. */
function shortId(id: string): string {
  return id.length === 36 ? `…${id.slice(-6)}` : id;
}
