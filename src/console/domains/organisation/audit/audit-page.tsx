import { Button, Segmented } from 'antd';
import { useSearchParams } from 'wouter';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { AuditFilters } from './audit-filters';
import { AuditRows } from './audit-rows';
import { RefusedCalls } from './refused-calls';
import { SealState } from './seal-state';
import { useAuditFilters } from './use-audit-filters';
import { useAuditTrail } from './use-audit-trail';
import './audit.css';

const spanLabels = { done: '不选日期就是最近 30 天', refused: '留半年' };

/** Who did or looked at what, in the chosen unit and below; and what was refused to whom. */
export default function AuditPage() {
  const { unit } = useStaff();
  const [params, setParams] = useSearchParams();
  const shown = params.get('shown') === 'refused' ? 'refused' : 'done';
  const unitId = unit?.id ?? '';
  return (
    <Page
      title="操作记录"
      note={`${unit?.name ?? ''}和它下面的单位，新的在前。${spanLabels[shown]}；查看记录本身也会记下来。`}
    >
      <SealState unitId={unitId} />
      <div className="filters">
        <Segmented
          aria-label="看什么"
          value={shown}
          options={[
            { value: 'done', label: '做了什么' },
            { value: 'refused', label: '被拒绝的' },
          ]}
          onChange={(value) => setParams(value === 'refused' ? { shown: value } : {})}
        />
      </div>
      {shown === 'refused' ? <RefusedCalls unitId={unitId} /> : <Trail unitId={unitId} />}
    </Page>
  );
}

function Trail({ unitId }: { unitId: string }) {
  const { filters, isFiltered, clear } = useAuditFilters();
  const trail = useAuditTrail(unitId, filters);
  return (
    <>
      <AuditFilters />
      {trail.isPending && <Loading />}
      {trail.isError && <Problem error={trail.error} onRetry={() => void trail.refetch()} />}
      {trail.data && trail.items.length === 0 && (
        <NothingHere title="没有这样的记录">
          {isFiltered && <Button onClick={clear}>看全部</Button>}
        </NothingHere>
      )}
      {trail.items.length > 0 && <AuditRows rows={trail.items} />}
      {trail.hasNextPage && (
        <div className="more">
          <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </>
  );
}
