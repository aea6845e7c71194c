import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { ReasonField } from '../../../ui/reason-field';
import type { BookingDialogProps } from './cancel-for-her';
import { ChildrenField, childrenOf } from './children-field';
import { RefusalProblem } from './refusal-problem';

/** Which small children come along with a booking of hers. */
export function ChangeChildren({ booking, onDone, onClose }: BookingDialogProps) {
  const [ages, setAges] = useState(() =>
    booking.members.flatMap(({ kind, ageMonths }) =>
      kind === 'small-child' ? [Math.floor((ageMonths ?? 0) / 12)] : [],
    ),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const change = useCommand(api.activities.changeChildren, {
    onDone: ({ partySize }) => onDone(`改好了，一共 ${partySize} 人，她会收到消息`),
  });
  const others = booking.members.filter(({ kind }) => kind !== 'small-child').length;
  return (
    <CommandDialog
      title={`“${booking.title}”带几个孩子？`}
      okText="改好"
      command={change}
      problem={<RefusalProblem error={change.error} />}
      onClose={onClose}
      onOk={() => {
        setTried(true);
        const why = reason.trim();
        if (why === '') return;
        change.mutate({ bookingId: booking.id, children: childrenOf(ages), reason: why });
      }}
    >
      <div className="stack">
        <ChildrenField ages={ages} most={20 - others} onChange={setAges} />
        <p role="status">改完一共 {others + ages.length} 人。</p>
        <ReasonField
          label="她怎么说的（她会看到）"
          placeholder="电话里说外婆带小的，只来一个"
          value={reason}
          isMissing={tried && reason.trim() === ''}
          onChange={setReason}
        />
      </div>
    </CommandDialog>
  );
}
