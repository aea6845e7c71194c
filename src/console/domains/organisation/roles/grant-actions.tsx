import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Tooltip } from 'antd';
import { useState } from 'react';
import { roleNames } from '@shared/organisation/roles';
import { messageOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { useStaff } from '../../../session/use-staff';
import { trailOf, type OpenUnit } from '../units/use-unit';
import { grantObstacle } from './granting';
import type { StaffGrant } from './use-grants';
import { WhyDialog } from './why-dialog';

interface GrantActionsProps {
  unit: OpenUnit;
  grant: StaffGrant;
}

/** Why she sees this unit, and the end of her role. */
export function GrantActions({ unit, grant }: GrantActionsProps) {
  const [asksWhy, setAsksWhy] = useState(false);
  const who = grant.personName ?? '她';
  return (
    <div className="row">
      <Button size="small" aria-label={`${who}为什么能看到`} onClick={() => setAsksWhy(true)}>
        为什么能看到
      </Button>
      <EndRole unit={unit} grant={grant} />
      {asksWhy && (
        <WhyDialog
          personId={grant.personId}
          unitId={grant.unitId}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </div>
  );
}

function EndRole({ unit, grant }: GrantActionsProps) {
  const { me } = useStaff();
  const { message } = App.useApp();
  const client = useQueryClient();
  const end = useCommand(api.organisation.endRole, {
    onDone: () => {
      void message.success('角色收回了');
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'listGrants') });
    },
  });
  const granter = { id: me?.id ?? '', grants: me?.grants ?? [] };
  // A role further down: who may end it here may there, the trail only grows longer.
  const obstacle = grantObstacle(granter, trailOf(unit), grant.personId, grant.role);
  const who = grant.personName ?? '她';
  const label = `收回${who}的${roleNames[grant.role]}`;
  if (obstacle !== null) {
    return (
      <Tooltip title={obstacle}>
        <Button size="small" aria-disabled aria-label={`${label}：${obstacle}`} className="greyed">
          收回
        </Button>
      </Tooltip>
    );
  }
  return (
    <Popconfirm
      title={`${label}？`}
      description="马上生效，她手上的页面也会关掉。以后可以再给。"
      okText="收回"
      okButtonProps={{ danger: true }}
      cancelText="先不"
      onConfirm={() =>
        end.mutate(
          { grantId: grant.id },
          { onError: (error) => void message.error(messageOf(error)) },
        )
      }
    >
      <Button size="small" danger aria-label={label} loading={end.isPending}>
        收回
      </Button>
    </Popconfirm>
  );
}
