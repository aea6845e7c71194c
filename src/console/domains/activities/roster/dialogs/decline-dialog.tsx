import { api } from '../../../../platform/api';
import { useCommand } from '../../../../platform/use-command';
import { ReasonDialog } from '../../../../ui/reason-dialog';
import { nameLabel } from '../booking-labels';
import type { RowDialogProps } from './row-dialog-props';

/** Says no to a booking that is looked at first. */
export function DeclineDialog({ row, onDone, onClose }: RowDialogProps) {
  const decline = useCommand(api.activities.review, { onDone: () => onDone('没有通过，会告诉她') });
  return (
    <ReasonDialog
      title={`不让${nameLabel(row.name)}通过？`}
      label="为什么（她会看到）"
      placeholder="这次只招 3 岁以上的孩子，下个月有小班"
      okText="不通过并通知"
      danger
      isBusy={decline.isPending}
      error={decline.error}
      onCancel={onClose}
      onOk={(reason) => decline.mutate({ bookingId: row.id, confirm: false, reason })}
    >
      {() => <p className="quiet">留着的 {row.partySize} 个名额会让出来，给候补的人。</p>}
    </ReasonDialog>
  );
}
