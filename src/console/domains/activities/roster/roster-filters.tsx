import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented, Select } from 'antd';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import type { RosterGroup } from './use-roster';
import { useRosterFilters, type RosterTab } from './use-roster-filters';

interface RosterFiltersProps {
  words: string;
  onWords: (words: string) => void;
  groups: readonly RosterGroup[];
  counts: { confirmed: number; inReview: number; offered: number; waiting: number } | undefined;
}

/** Finds somebody, and narrows the roster to a state or a group. */
export function RosterFilters({ words, onWords, groups, counts }: RosterFiltersProps) {
  const { tab, groupId, setTab, setGroup } = useRosterFilters();
  const unit = useIsNarrow() ? '' : ' 人';
  const many = (people: number | undefined) => (people === undefined ? '' : ` ${people}${unit}`);
  const all = counts && counts.confirmed + counts.inReview + counts.offered + counts.waiting;
  return (
    <search className="filters">
      <Segmented<RosterTab>
        aria-label="状态"
        value={tab}
        options={[
          { value: 'all', label: `全部${many(all)}` },
          { value: 'confirmed', label: `已报名${many(counts?.confirmed)}` },
          { value: 'in-review', label: `待确认${many(counts?.inReview)}` },
          { value: 'offered', label: `留给候补的${many(counts?.offered)}` },
          { value: 'waiting', label: `候补${many(counts?.waiting)}` },
        ]}
        onChange={setTab}
      />
      {groups.length > 1 && (
        <Select
          className="filters__series"
          aria-label="组"
          placeholder="全部组"
          allowClear
          value={groupId}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string | undefined) => setGroup(id ?? null)}
        />
      )}
      <Input
        className="roster-words"
        aria-label="找姓名或报名号"
        placeholder="找姓名或报名号"
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        maxLength={20}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
    </search>
  );
}
