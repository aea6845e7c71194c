import { Button, Select, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { isRole, roleNames, roles, type Role } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import type { OpenUnit } from '../units/use-unit';
import { GrantActions } from './grant-actions';
import { useGrants, type StaffGrant } from './use-grants';

/** The people of a unit and below it, with what they do there. */
export function Grants({ unit }: { unit: OpenUnit }) {
  const [role, setRole] = useState<Role | undefined>(undefined);
  const grants = useGrants(unit.id, role);
  return (
    <Panel
      title="谁在做事"
      actions={
        <Select
          className="grants__role"
          aria-label="角色"
          placeholder="全部角色"
          allowClear
          value={role}
          options={roles.map((each) => ({ value: each, label: roleNames[each] }))}
          onChange={(value: string | undefined) =>
            setRole(value !== undefined && isRole(value) ? value : undefined)
          }
        />
      }
    >
      {grants.isPending && <Loading rows={3} />}
      {grants.isError && <Problem error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.data && grants.items.length === 0 && (
        <NothingHere title={role ? `这里没有${roleNames[role]}` : '这里还没有人有角色'} />
      )}
      {grants.items.length > 0 && <Rows unit={unit} grants={grants.items} />}
      {grants.hasNextPage && (
        <div className="more">
          <Button loading={grants.isFetchingNextPage} onClick={() => void grants.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface RowsProps {
  unit: OpenUnit;
  grants: readonly StaffGrant[];
}

function Rows({ unit, grants }: RowsProps) {
  const isNarrow = useIsNarrow();
  if (isNarrow) {
    return (
      <ul className="cards">
        {grants.map((grant) => (
          <li key={grant.id} className="card">
            <div className="grant-card__head">
              <strong>{grant.personName ?? '没有留名字'}</strong>
              <span>{roleNames[grant.role]}</span>
            </div>
            <Where unit={unit} grant={grant} />
            <div className="quiet">{daysLabel(grant)}</div>
            <GrantActions unit={unit} grant={grant} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<StaffGrant>
      rowKey="id"
      dataSource={[...grants]}
      pagination={false}
      columns={[
        { title: '姓名', render: (_, { personName }) => personName ?? '没有留名字' },
        { title: '角色', render: (_, { role }) => roleNames[role] },
        { title: '单位', render: (_, grant) => <Where unit={unit} grant={grant} /> },
        { title: '时间', render: (_, grant) => daysLabel(grant) },
        { title: '操作', render: (_, grant) => <GrantActions unit={unit} grant={grant} /> },
      ]}
    />
  );
}

function Where({ unit, grant }: { unit: OpenUnit; grant: StaffGrant }) {
  if (grant.unitId === unit.id) return <span>本单位</span>;
  return <Link href={`/units/${grant.unitId}`}>{grant.unitName}</Link>;
}

/** "2026 年 9 月 1 日起" */
function daysLabel({ startsOn, endsOn }: StaffGrant): string {
  const isLater = startsOn > shanghaiDate(new Date());
  const from = `${dayLabel(startsOn)}起`;
  return `${isLater ? '还没开始，' : ''}${endsOn === null ? from : `${from}，到 ${dayLabel(endsOn)}`}`;
}

function dayLabel(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}
