import { Pagination, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { facilityLabel } from '@shared/activities/catalogue/facility-label';
import { registerTitles, type Register } from '@shared/activities/registers/register-rules';
import { NothingHere } from '../../../ui/nothing-here';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { registerLabels, type Entry } from './entries';

/** Entries a page. */
export const pageSize = 20;

interface RegisterTableProps {
  register: Register;
  rows: readonly Entry[];
  total: number;
  page: number;
  isSearch: boolean;
  onPage: (page: number) => void;
  /** What can be done with it here. */
  actions: (entry: Entry) => ReactNode;
}

/** A page of a register: what the editor suggests. */
export function RegisterTable({
  register,
  rows,
  total,
  page,
  isSearch,
  onPage,
  actions,
}: RegisterTableProps) {
  const isNarrow = useIsNarrow();
  const words = registerLabels[register];
  if (total === 0 && isSearch) return <NothingHere title={`没有找到，换个词，或者${words.add}`} />;
  if (total === 0)
    return <NothingHere title={`还没有${words.one}，${words.add}，或者从表格导入一批`} />;
  const pages = { current: page, pageSize, total, showSizeChanger: false, onChange: onPage };
  if (isNarrow) {
    return (
      <>
        <ul className="plain-list">
          {rows.map((entry) => (
            <li key={entry.id} className="card">
              <strong>{entry.name}</strong>
              <span className="quiet">{entry.second}</span>
              {register === 'venues' && (
                <span className="quiet">
                  {[placesLabel(entry), facilityLabel(entry.facilities)].filter(Boolean).join('，')}
                </span>
              )}
              {actions(entry)}
            </li>
          ))}
        </ul>
        <Pagination {...pages} simple hideOnSinglePage />
      </>
    );
  }
  return (
    <Table<Entry>
      rowKey="id"
      dataSource={[...rows]}
      pagination={{ ...pages, hideOnSinglePage: true, showTotal: (count) => `共 ${count} 条` }}
      columns={[
        ...columnsOf(register),
        { title: '操作', width: 170, render: (_, one) => actions(one) },
      ]}
    />
  );
}

function columnsOf(register: Register): NonNullable<TableProps<Entry>['columns']> {
  const [name, second] = registerTitles[register];
  return [
    { title: name, render: (_, entry) => <strong>{entry.name}</strong> },
    { title: second, render: (_, entry) => entry.second },
    ...(register === 'venues'
      ? [
          { title: '容纳', render: (_: unknown, entry: Entry) => placesLabel(entry) },
          { title: '设施', render: (_: unknown, entry: Entry) => facilityLabel(entry.facilities) },
        ]
      : []),
  ];
}

const placesLabel = ({ places }: Entry) => (places === null ? '' : `${places} 人`);
