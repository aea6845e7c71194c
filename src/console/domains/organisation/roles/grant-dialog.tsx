import { Modal, Tabs } from 'antd';
import type { OpenUnit } from '../units/use-unit';
import { GiveRole } from './give-role';
import { InviteToRole } from './invite-to-role';

interface GrantDialogProps {
  unit: OpenUnit;
  onClose: () => void;
}

/**
 * A role for somebody: by an invitation that she accepts herself, or at once for one who stands here.
 * A click beside it does not close it: the link is shown once.
 */
export function GrantDialog({ unit, onClose }: GrantDialogProps) {
  return (
    <Modal
      open
      title={`${unit.name}：分配角色`}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <Tabs
        items={[
          {
            key: 'invite',
            label: '发邀请',
            children: <InviteToRole unit={unit} onDone={onClose} />,
          },
          { key: 'give', label: '她就在这里', children: <GiveRole unit={unit} onDone={onClose} /> },
        ]}
      />
    </Modal>
  );
}
