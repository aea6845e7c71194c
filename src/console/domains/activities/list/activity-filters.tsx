import { CloseCircleOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select, Tag } from 'antd';
import { statusLabels } from '../status-labels';
import { useAddressFilters } from './use-address-filters';
import { useSeries } from '../use-series';

/** Narrows the list and the calendar; what is chosen stands in the address. */
export function ActivityFilters({ withDays = true }: { withDays?: boolean }) {
  const { filters, status, isFiltered, set, setStatus, clear } = useAddressFilters();
  const { data: series = [] } = useSeries();
  return (
    <search className="filters">
      <Segmented
        aria-label="状态"
        value={status ?? ('all' as const)}
        options={[
          { value: 'all' as const, label: '全部' },
          { value: 'draft' as const, label: statusLabels.draft },
          { value: 'in-review' as const, label: statusLabels['in-review'] },
          { value: 'published' as const, label: statusLabels.published },
          { value: 'cancelled' as const, label: statusLabels.cancelled },
        ]}
        onChange={setStatus}
      />
      <Select
        className="filters__series"
        aria-label="系列"
        placeholder="全部系列"
        allowClear
        value={filters.seriesId}
        options={series.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | undefined) => set({ series: id ?? null })}
      />
      {withDays && (
        <div className="row">
          <Input
            className="filters__day"
            type="date"
            aria-label="从哪天"
            value={filters.from ?? ''}
            onChange={(event) => set({ from: event.target.value })}
          />
          <span aria-hidden>到</span>
          <Input
            className="filters__day"
            type="date"
            aria-label="到哪天"
            value={filters.until ?? ''}
            onChange={(event) => set({ until: event.target.value })}
          />
        </div>
      )}
      {filters.words && (
        <Tag closable color="processing" onClose={() => set({ words: null })}>
          找“{filters.words}”
        </Tag>
      )}
      {isFiltered && (
        <Button type="link" icon={<CloseCircleOutlined />} onClick={clear}>
          全部清掉
        </Button>
      )}
    </search>
  );
}
