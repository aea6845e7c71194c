import { CloseCircleOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { reaches, reachNames } from '@shared/policies/filters';
import { standingLabels, standings } from '@shared/policies/standing';
import { topicNames, topics } from '@shared/policies/topics';
import { policyStatuses } from '@shared/policies/views';
import { statusNames } from '../status-names';
import { useAddressFilters } from './use-address-filters';

/** Narrows the list. */
export function PolicyFilterBar() {
  const { filters, isFiltered, set, clear } = useAddressFilters();
  return (
    <search className="filters">
      <Segmented
        aria-label="状态"
        value={filters.status ?? 'all'}
        options={[
          { value: 'all', label: '全部' },
          ...policyStatuses.map((value) => ({ value, label: statusNames[value] })),
        ]}
        onChange={(value) => set('status', value === 'all' ? null : value)}
      />
      <Select
        className="filters__series"
        aria-label="类别"
        placeholder="全部类别"
        allowClear
        value={filters.topic}
        options={topics.map((value) => ({ value, label: topicNames[value] }))}
        onChange={(value?: string) => set('topic', value ?? null)}
      />
      <Select
        className="filters__series"
        aria-label="可靠程度"
        placeholder="不限可靠程度"
        allowClear
        value={filters.standing}
        options={standings.map((value) => ({ value, label: standingLabels[value] }))}
        onChange={(value?: string) => set('standing', value ?? null)}
      />
      <Select
        className="filters__series"
        aria-label="地区"
        placeholder="全部地区"
        allowClear
        value={filters.reach}
        options={reaches.map((value) => ({ value, label: reachNames[value] }))}
        onChange={(value?: string) => set('reach', value ?? null)}
      />
      <Checkbox
        checked={filters.ending ?? false}
        onChange={(event) => set('ending', event.target.checked ? 'yes' : null)}
      >
        30 天内结束的
      </Checkbox>
      <Input.Search
        key={filters.words ?? ''}
        className="filters__series"
        aria-label="标题里的字"
        placeholder="标题里的字"
        allowClear
        maxLength={40}
        defaultValue={filters.words}
        onSearch={(words) => set('words', words.trim())}
      />
      {isFiltered && (
        <Button type="link" icon={<CloseCircleOutlined />} onClick={clear}>
          全部清掉
        </Button>
      )}
    </search>
  );
}
