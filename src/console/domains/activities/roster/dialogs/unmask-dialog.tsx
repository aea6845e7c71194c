import { Button, Modal } from 'antd';
import { api } from '../../../../platform/api';
import { useCommand } from '../../../../platform/use-command';
import { ReasonDialog } from '../../../../ui/reason-dialog';
import { nameLabel } from '../booking-labels';
import type { RosterRow } from '../use-roster';

interface UnmaskDialogProps {
  row: RosterRow;
  onClose: () => void;
}

/** Shows one whole number, for a reason that is recorded. It is gone when the dialog closes. */
export function UnmaskDialog({ row, onClose }: UnmaskDialogProps) {
  const unmask = useCommand(api.activities.unmask);
  const who = nameLabel(row.name);
  if (!unmask.data) {
    return (
      <ReasonDialog
        title={`看${who}的号码`}
        label="为什么要看（会记下来）"
        placeholder="活动改到下午，打电话问她来不来"
        okText="看号码"
        isBusy={unmask.isPending}
        error={unmask.error}
        onCancel={onClose}
        onOk={(reason) => unmask.mutate({ bookingId: row.id, reason })}
      />
    );
  }
  const { phone } = unmask.data;
  return (
    <Modal
      open
      title={`${who}的号码`}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          看好了
        </Button>
      }
    >
      {phone === null ? (
        <p>她没有留号码。</p>
      ) : (
        <a className="roster-phone" href={`tel:${phone}`}>
          {phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
        </a>
      )}
      {row.guestName !== null && <p>这是替她报名的人的号码。</p>}
      <p className="quiet">关上就看不到了。不要转发，也不要抄到别处。</p>
    </Modal>
  );
}
