import { Table } from 'antd';
import { facilityWords } from '@shared/activities/finding/facility-words';
import type { api } from '../../../platform/api';
import { NothingHere } from '../../../ui/nothing-here';
import { useIsNarrow } from '../../../ui/use-is-narrow';

type Suggestions = Awaited<ReturnType<typeof api.activities.suggestions>>;
type Lecturer = Suggestions['lecturers'][number];
type Venue = Suggestions['venues'][number];

/** Lecturers that the editor suggests. */
export function Lecturers({ lecturers }: { lecturers: readonly Lecturer[] }) {
  const isNarrow = useIsNarrow();
  if (lecturers.length === 0) return <NothingHere title="还没有讲师，从表格导入一批吧" />;
  if (isNarrow) {
    return (
      <ul className="plain-list">
        {lecturers.map(({ name, note }) => (
          <li key={name} className="card">
            <strong>{name}</strong>
            <span className="quiet">{note}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<Lecturer>
      rowKey="name"
      dataSource={[...lecturers]}
      pagination={false}
      columns={[
        { title: '姓名', render: (_, { name }) => <strong>{name}</strong> },
        { title: '介绍', render: (_, { note }) => note },
      ]}
    />
  );
}

/** Venues that the editor suggests. */
export function Venues({ venues }: { venues: readonly Venue[] }) {
  const isNarrow = useIsNarrow();
  if (venues.length === 0) return <NothingHere title="还没有场地，从表格导入一批吧" />;
  if (isNarrow) {
    return (
      <ul className="plain-list">
        {venues.map((venue) => (
          <li key={venue.name} className="card">
            <strong>{venue.name}</strong>
            <span>{venue.address}</span>
            <span className="quiet">
              {[placesWords(venue), facilityWords(venue.facilities)].filter(Boolean).join('，')}
            </span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<Venue>
      rowKey="name"
      dataSource={[...venues]}
      pagination={false}
      columns={[
        { title: '名称', render: (_, { name }) => <strong>{name}</strong> },
        { title: '地址', render: (_, { address }) => address },
        { title: '容纳', render: (_, venue) => placesWords(venue) },
        { title: '设施', render: (_, { facilities }) => facilityWords(facilities) },
      ]}
    />
  );
}

const placesWords = ({ places }: Venue) => (places === null ? '' : `${places} 人`);
