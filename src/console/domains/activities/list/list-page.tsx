import { Button, Table, Tag } from 'antd';
import { Link, useLocation } from 'wouter';
import { timeSpan } from '@shared/time/time-format';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { ActivityCards } from './activity-cards';
import { ActivityFilters } from './activity-filters';
import { placesLabel } from './places-label';
import { statusColours, statusLabels } from '../status-labels';
import { useAddressFilters } from './use-address-filters';
import { useManaged, type ManagedActivity } from './use-managed';

/** The activities of the chosen unit and below: what is next first, the past behind it. */
export default function ListPage() {
  const { unit } = useStaff();
  const { filters, isFiltered, clear } = useAddressFilters();
  const managed = useManaged({ ...filters, unitId: unit?.id ?? '' }, { enabled: unit !== null });
  return (
    <Page title="活动" note={unit?.name} actions={<NewActivity />}>
      <ActivityFilters />
      {managed.isPending && <Loading />}
      {managed.isError && <Problem error={managed.error} onRetry={() => void managed.refetch()} />}
      {managed.data && managed.items.length === 0 && (
        <NothingHere title={isFiltered ? '没有这样的活动' : '还没有活动'}>
          {isFiltered ? <Button onClick={clear}>看全部</Button> : <NewActivity />}
        </NothingHere>
      )}
      {managed.items.length > 0 && <Activities activities={managed.items} />}
      {managed.hasNextPage && (
        <div className="more">
          <Button loading={managed.isFetchingNextPage} onClick={() => void managed.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </Page>
  );
}

function NewActivity() {
  const [, go] = useLocation();
  return (
    <Button type="primary" onClick={() => go('/activities/new')}>
      新建活动
    </Button>
  );
}

function Activities({ activities }: { activities: readonly ManagedActivity[] }) {
  const isNarrow = useIsNarrow();
  if (isNarrow) return <ActivityCards activities={activities} />;
  return (
    <Table<ManagedActivity>
      rowKey="id"
      dataSource={[...activities]}
      pagination={false}
      columns={[
        {
          title: '活动',
          render: (_, { id, title, seriesName, returnedReason }) => (
            <>
              <Link href={`/activities/${id}`}>{title}</Link>
              <div className="quiet">{seriesName}</div>
              {returnedReason !== null && <div className="returned">退回：{returnedReason}</div>}
            </>
          ),
        },
        { title: '时间', render: (_, { startsAt, endsAt }) => timeSpan(startsAt, endsAt) },
        {
          title: '在哪里',
          render: (_, { hostName, venueName }) => (
            <>
              {venueName}
              <div className="quiet">{hostName}</div>
            </>
          ),
        },
        { title: '报名', render: (_, activity) => placesLabel(activity) },
        {
          title: '状态',
          render: (_, { status }) => (
            <Tag color={statusColours[status]}>{statusLabels[status]}</Tag>
          ),
        },
      ]}
    />
  );
}
