import { Alert, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../../../platform/api';
import { useCommand } from '../../../../platform/use-command';
import { ReasonDialog } from '../../../../ui/reason-dialog';
import { nameLabel } from '../booking-labels';
import type { RosterGroup } from '../use-roster';
import type { RowDialogProps } from './row-dialog-props';

interface MoveDialogProps extends RowDialogProps {
  groups: readonly RosterGroup[];
}

/** Gives a waiting party its places out of turn, or moves a booking to another group. */
export function MoveDialog({ row, groups, onDone, onClose }: MoveDialogProps) {
  const waits = row.status === 'waiting' || row.status === 'offered';
  const own = groups.find(({ id }) => id === row.groupId);
  const targets = waits ? groups : groups.filter(({ id }) => id !== own?.id);
  const fits = ({ places, taken }: RosterGroup) => places - taken >= row.partySize;
  const canTake = (group: RosterGroup) =>
    fits(group) || (row.status === 'offered' && group.id === own?.id);
  const first = own && waits && (row.status === 'offered' || fits(own)) ? own : targets.find(fits);
  const [chosen, setChosen] = useState((first ?? own ?? targets[0])?.id);
  const move = useCommand(api.activities.moveByHand, {
    onDone: () => onDone(waits ? '给了名额，会告诉她' : '换好了，会告诉她'),
  });
  const who = nameLabel(row.name);
  return (
    <ReasonDialog
      title={waits ? `给${who} ${row.partySize} 个名额？` : `把${who}换到另一组？`}
      label="为什么（她会看到）"
      placeholder={waits ? '上次因为我们改期没来成' : '孩子更适合大班'}
      okText={waits ? '给名额并通知' : '换组并通知'}
      isReady={targets.some(canTake)}
      isBusy={move.isPending}
      error={move.error}
      onCancel={onClose}
      above={
        targets.length > 1 && (
          <Radio.Group
            aria-label="哪一组"
            className="roster-choices"
            value={chosen}
            onChange={(event) => setChosen(String(event.target.value))}
            options={targets.map((group) => ({ value: group.id, label: groupLabel(group) }))}
          />
        )
      }
      onOk={(reason) => move.mutate({ bookingId: row.id, groupId: chosen, reason })}
    >
      {() => (
        <>
          {waits && !targets.some(canTake) && (
            <Alert
              type="warning"
              showIcon
              title="名额满了，现在给不了"
              description={
                <>
                  等有人取消，系统会按候补的次序自动通知她；要现在就给，先
                  <Link href={`/activities/${row.activityId}/edit#section-places`}>加几个名额</Link>
                  （候补的人会先得到通知），或者把不来的人移出名单。
                </>
              }
            />
          )}
          {waits && (
            <p className="quiet">
              {targets.length === 1 && targets[0] && `${freeLabel(targets[0])}。`}
              这是不按候补的次序给，所以要写清楚为什么。
            </p>
          )}
          {!waits && targets.length === 1 && targets[0] && <p>换到：{groupLabel(targets[0])}</p>}
        </>
      )}
    </ReasonDialog>
  );
}

const groupLabel = (group: RosterGroup) => `${group.name}（${freeLabel(group)}）`;

/** Offered places count as taken: somebody is thinking about them. */
const freeLabel = ({ places, taken }: RosterGroup) => `还空 ${Math.max(0, places - taken)} 个名额`;
