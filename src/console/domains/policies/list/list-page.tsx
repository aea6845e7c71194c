import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { PolicyCards } from './policy-cards';
import { PolicyFilterBar } from './policy-filter-bar';
import { PolicyTable } from './policy-table';
import { useAddressFilters } from './use-address-filters';
import { usePolicies } from './use-policies';

/** Policies of the chosen unit and below. */
export default function ListPage() {
  const { unit } = useStaff();
  const isNarrow = useIsNarrow();
  const { filters, isFiltered, clear } = useAddressFilters();
  const policies = usePolicies({ unitId: unit?.id ?? '', ...filters });
  return (
    <Page title="政策库" note={unit?.name} actions={<NewPolicy />}>
      <PolicyFilterBar />
      {policies.isPending && <Loading />}
      {policies.isError && (
        <Problem error={policies.error} onRetry={() => void policies.refetch()} />
      )}
      {policies.isSuccess && policies.items.length === 0 && (
        <NothingHere title={isFiltered ? '没有这样的政策' : '这里还没有政策'}>
          {isFiltered ? <Button onClick={clear}>看全部</Button> : <NewPolicy />}
        </NothingHere>
      )}
      {policies.items.length > 0 &&
        (isNarrow ? (
          <PolicyCards policies={policies.items} />
        ) : (
          <PolicyTable policies={policies.items} />
        ))}
      {policies.hasNextPage && (
        <div className="more">
          <Button
            loading={policies.isFetchingNextPage}
            onClick={() => void policies.fetchNextPage()}
          >
            再看一些
          </Button>
        </div>
      )}
    </Page>
  );
}

function NewPolicy() {
  const [, go] = useLocation();
  return (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/policies/new')}>
      写政策
    </Button>
  );
}
