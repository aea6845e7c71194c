import { CloseCircleOutlined } from '@ant-design/icons';
import { Button, Input, Select, Tag } from 'antd';
import { foldAuditLabels } from '@shared/contract/audit-labels';
import { domains } from '../../../domains';
import { useAuditFilters } from './use-audit-filters';

const operations = Object.entries(foldAuditLabels(domains)).map(([value, label]) => ({
  value,
  label,
}));

/** By day, by what was done, by words; by person and thing from the rows themselves. */
export function AuditFilters() {
  const { filters, isFiltered, set, clear } = useAuditFilters();
  return (
    <search className="filters">
      <Select
        className="audit__operation"
        aria-label="做了什么"
        placeholder="全部操作"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent="没有这个操作"
        value={filters.operation}
        options={operations}
        onChange={(operation: string | undefined) => set('operation', operation ?? null)}
      />
      <Input
        key={filters.words ?? ''}
        className="audit__words"
        aria-label="操作名里的字"
        placeholder="操作名里的字，回车"
        allowClear
        maxLength={20}
        defaultValue={filters.words ?? ''}
        onClear={() => set('words', null)}
        onPressEnter={(event) => set('words', event.currentTarget.value.trim())}
      />
      <div className="row">
        <Input
          className="filters__day"
          type="date"
          aria-label="从哪天"
          value={filters.from ?? ''}
          onChange={(event) => set('from', event.target.value)}
        />
        <span aria-hidden>到</span>
        <Input
          className="filters__day"
          type="date"
          aria-label="到哪天"
          value={filters.until ?? ''}
          onChange={(event) => set('until', event.target.value)}
        />
      </div>
      {filters.actor && (
        <Tag closable color="processing" onClose={() => set('actor', null)}>
          只看一个人做的
        </Tag>
      )}
      {filters.target && (
        <Tag closable color="processing" onClose={() => set('target', null)}>
          只看对同一个对象的
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
