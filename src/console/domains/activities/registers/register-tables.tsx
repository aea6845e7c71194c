import { Table } from 'antd';
import type { ReactNode } from 'react';
import { facilityWords } from '@shared/activities/finding/facility-words';
import { NothingHere } from '../../../ui/nothing-here';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import type { Entry, Lecturer, Venue } from './entries';

interface TableProps<Row extends Entry> {
  rows: readonly Row[];
  /** What can be done with it here. */
  actions: (entry: Entry) => ReactNode;
}

/** Lecturers that the editor suggests. */
export function Lecturers({ rows, actions }: TableProps<Lecturer>) {
  const isNarrow = useIsNarrow();
  if (rows.length === 0) return <NothingHere title="还没有讲师，先加一位，或者从表格导入一批" />;
  if (isNarrow) {
    return (
      <ul className="plain-list">
        {rows.map((lecturer) => (
          <li key={lecturer.id} className="card">
            <strong>{lecturer.name}</strong>
            <span className="quiet">{lecturer.note}</span>
            {actions(lecturer)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<Lecturer>
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: '姓名', render: (_, { name }) => <strong>{name}</strong> },
        { title: '介绍', render: (_, { note }) => note },
        { title: '操作', width: 170, render: (_, lecturer) => actions(lecturer) },
      ]}
    />
  );
}

/** Venues that the editor suggests. */
export function Venues({ rows, actions }: TableProps<Venue>) {
  const isNarrow = useIsNarrow();
  if (rows.length === 0) return <NothingHere title="还没有场地，先加一个，或者从表格导入一批" />;
  if (isNarrow) {
    return (
      <ul className="plain-list">
        {rows.map((venue) => (
          <li key={venue.id} className="card">
            <strong>{venue.name}</strong>
            <span>{venue.address}</span>
            <span className="quiet">
              {[placesWords(venue), facilityWords(venue.facilities)].filter(Boolean).join('，')}
            </span>
            {actions(venue)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<Venue>
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: '名称', render: (_, { name }) => <strong>{name}</strong> },
        { title: '地址', render: (_, { address }) => address },
        { title: '容纳', render: (_, venue) => placesWords(venue) },
        { title: '设施', render: (_, { facilities }) => facilityWords(facilities) },
        { title: '操作', width: 170, render: (_, venue) => actions(venue) },
      ]}
    />
  );
}

const placesWords = ({ places }: Venue) => (places === null ? '' : `${places} 人`);
