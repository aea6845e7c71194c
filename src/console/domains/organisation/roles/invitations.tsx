import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { roleNames } from '@shared/organisation/roles';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';

type Invitation = Awaited<ReturnType<typeof api.organisation.listInvitations>>['items'][number];

const states: Record<Invitation['state'], { words: string; colour: string }> = {
  open: { words: '等她回复', colour: 'processing' },
  accepted: { words: '接受了', colour: 'success' },
  declined: { words: '谢绝了', colour: 'default' },
  withdrawn: { words: '撤回了', colour: 'default' },
  expired: { words: '过期了', colour: 'default' },
};

/** Who was asked to take a role here or below, and what came of it. */
export function Invitations({ unitId }: { unitId: string }) {
  const [openOnly, setOpenOnly] = useState(true);
  const invitations = useQuery({
    queryKey: queryKey('organisation', 'listInvitations', unitId, openOnly),
    queryFn: ({ signal }) => api.organisation.listInvitations({ unitId, openOnly }, { signal }),
  });
  const items = invitations.data?.items ?? [];
  return (
    <Panel
      title="发出的邀请"
      actions={
        <Segmented
          aria-label="哪些邀请"
          value={openOnly ? 'open' : 'all'}
          options={[
            { value: 'open', label: '等回复' },
            { value: 'all', label: '全部' },
          ]}
          onChange={(value) => setOpenOnly(value === 'open')}
        />
      }
    >
      {invitations.isPending && <Loading rows={2} />}
      {invitations.isError && (
        <Problem error={invitations.error} onRetry={() => void invitations.refetch()} />
      )}
      {invitations.data && items.length === 0 && (
        <p className="quiet">{openOnly ? '没有等回复的邀请' : '还没有发过邀请'}</p>
      )}
      <ul className="plain-list">
        {items.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ invitation }: { invitation: Invitation }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const withdraw = useCommand(api.organisation.withdrawInvitation, {
    onDone: () => {
      void message.success('撤回了，链接不能用了');
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'listInvitations') });
    },
  });
  const { role, unitName, phone, invitedBy, state } = invitation;
  return (
    <li className="panel__row">
      <div>
        <div>
          {unitName}的{roleNames[role]}{' '}
          <Tag color={states[state].colour}>{states[state].words}</Tag>
        </div>
        <div className="quiet">
          {phone === null ? '谁打开都行' : `只给 ${phone}`}
          {invitedBy !== null && ` · ${invitedBy}发的`} · {whenLabel(invitation)}
        </div>
        {withdraw.isError && <Problem error={withdraw.error} />}
      </div>
      {state === 'open' && (
        <Popconfirm
          title="撤回这个邀请？"
          description="链接马上作废。"
          okText="撤回"
          cancelText="先不"
          onConfirm={() => withdraw.mutate({ invitationId: invitation.id })}
        >
          <Button
            loading={withdraw.isPending}
            aria-label={`撤回${unitName}${roleNames[role]}的邀请`}
          >
            撤回
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}

function whenLabel({ state, settledAt, expiresAt, personName }: Invitation): string {
  if (state === 'open') return `到 ${dayAndTime(expiresAt)}`;
  if (settledAt === null) return `${dayAndTime(expiresAt)} 过期`;
  const who = state === 'withdrawn' || personName === null ? '' : `${personName} `;
  return `${who}${dayAndTime(settledAt)}`;
}
