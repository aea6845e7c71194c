import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { nameLabel } from './booking-labels';
import { DeclineDialog } from './dialogs/decline-dialog';
import { MoveDialog } from './dialogs/move-dialog';
import { RemoveDialog } from './dialogs/remove-dialog';
import type { RosterGroup, RosterRow } from './use-roster';

type Asking = 'decline' | 'move' | 'remove';

interface RowActionsProps {
  row: RosterRow;
  groups: readonly RosterGroup[];
}

/** What can be done with one booking. */
export function RowActions({ row, groups }: RowActionsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { message } = App.useApp();
  const client = useQueryClient();
  const settled = (words: string) => {
    setAsking(null);
    void message.success(words);
    void client.invalidateQueries({ queryKey: queryKey('activities') });
  };
  const confirm = useCommand(api.activities.review, {
    onDone: () => settled('确认了，会告诉她'),
  });

  const who = nameLabel(row.name);
  const waits = row.status === 'waiting' || row.status === 'offered';
  const isReviewed = row.status === 'in-review';
  const items = [
    ...(isReviewed ? [{ key: 'decline', label: '不通过' }] : []),
    ...(groups.length > 1 && !waits ? [{ key: 'move', label: '换一组' }] : []),
    { key: 'remove', label: '移出名单', danger: true },
  ];
  return (
    <div className="row roster-actions">
      {isReviewed && (
        <Button
          type="primary"
          aria-label={`确认：${who}`}
          loading={confirm.isPending}
          onClick={() =>
            confirm.mutate(
              { bookingId: row.id, confirm: true },
              { onError: (error) => void message.error(messageOf(error)) },
            )
          }
        >
          确认
        </Button>
      )}
      {waits && (
        <Button aria-label={`给名额：${who}`} onClick={() => setAsking('move')}>
          给名额
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            if (key === 'decline' || key === 'move' || key === 'remove') setAsking(key);
          },
        }}
      >
        <Button
          type="text"
          icon={<DownOutlined aria-hidden />}
          iconPlacement="end"
          aria-label={`更多：${who}`}
        >
          更多
        </Button>
      </Dropdown>
      {asking === 'decline' && (
        <DeclineDialog row={row} onDone={settled} onClose={() => setAsking(null)} />
      )}
      {asking === 'move' && (
        <MoveDialog row={row} groups={groups} onDone={settled} onClose={() => setAsking(null)} />
      )}
      {asking === 'remove' && (
        <RemoveDialog row={row} onDone={settled} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}
