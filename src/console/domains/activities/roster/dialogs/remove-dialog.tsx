import { api } from '../../../../platform/api';
import { useCommand } from '../../../../platform/use-command';
import { ReasonDialog } from '../../../../ui/reason-dialog';
import { memberLabel, nameLabel } from '../booking-labels';
import type { RowDialogProps } from './row-dialog-props';

/** Takes a booking off the roster. */
export function RemoveDialog({ row, onDone, onClose }: RowDialogProps) {
  const remove = useCommand(api.activities.removeByHand, {
    onDone: () => onDone('移出了，会告诉她'),
  });
  return (
    <ReasonDialog
      title={`把${nameLabel(row.name)}移出名单？`}
      label="为什么（她会看到）"
      placeholder="电话里说来不了了"
      okText="移出并通知"
      danger
      isBusy={remove.isPending}
      error={remove.error}
      onCancel={onClose}
      onOk={(reason) => remove.mutate({ bookingId: row.id, reason })}
    >
      {() => (
        <p className="quiet">
          一起来的都会移出：{memberLabel(row.members).join('、')}。空出来的名额先给候补的人。
        </p>
      )}
    </ReasonDialog>
  );
}
