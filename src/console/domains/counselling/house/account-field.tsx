import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { administratorRoles } from '@shared/organisation/roles';
import { api } from '../../../platform/api';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { Labelled } from '../../../ui/labelled';
import { Problem } from '../../../ui/problem';

interface AccountFieldProps {
  unitId: string;
  hasAccount: boolean;
  /** Null: as it is. */
  value: string | null;
  onChange: (personId: string) => void;
}

/** Whose account sees this calendar: one who holds the counsellor's role. Only administrators see who does. */
export function AccountField({ unitId, hasAccount, value, onChange }: AccountFieldProps) {
  const { units } = useStaff();
  const mayLook = holdsOneOf(units, administratorRoles);
  const { data, error, refetch } = useQuery({
    queryKey: queryKey('organisation', 'listGrants', unitId, 'counsellor', 'accounts'),
    queryFn: ({ signal }) =>
      api.organisation.listGrants({ unitId, role: 'counsellor', limit: 50 }, { signal }),
    enabled: mayLook,
  });
  const state = hasAccount
    ? '她有账号，自己能看日程、改开放时间。'
    : '她还没有连上账号：日程由督导和前台代管。';
  if (!mayLook) return <p className="quiet">{state}要连账号，请单位管理员来办。</p>;
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <Labelled
      label={hasAccount ? '换一个账号（不换就不选）' : '连上她的账号（可以不选）'}
      note={state}
    >
      {(tie) => (
        <Select
          {...tie}
          value={value}
          placeholder="只列有“咨询老师”角色的人"
          notFoundContent="还没有人有“咨询老师”这个角色"
          options={(data?.items ?? []).map(({ personId, personName }) => ({
            value: personId,
            label: personName ?? '没有填名字',
          }))}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
