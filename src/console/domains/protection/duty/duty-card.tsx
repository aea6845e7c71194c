import { Button } from 'antd';
import { useState } from 'react';
import type { Duty } from '@shared/protection/duty-contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { shanghai } from '@shared/time/time-format';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { HandOverDutyDialog } from './hand-over-duty-dialog';
import { RemoveDutyDialog } from './remove-duty-dialog';
import { rotaChanged, type Rota } from './use-rota';

interface DutyCardProps {
  duty: Duty;
  /** On which the card stands. */
  day: string;
  rota: Rota;
  isLead: boolean;
}

/** One duty on one day; its holder confirms or offers it, the lead takes it off. */
export function DutyCard({ duty, day, rota, isLead }: DutyCardProps) {
  const [doing, setDoing] = useState<'hand-over' | 'remove' | null>(null);
  const confirm = useCommand(api.protection.confirmDuty, { onDone: rotaChanged });
  const { isMine, isConfirmed, handedTo } = duty;
  const isOffered = handedTo?.isMe ?? false;
  const mayConfirm = isOffered || (isMine && !isConfirmed);
  const hasContact = rota.myContact !== null;
  const isOver = duty.endsAt <= rota.now;
  return (
    <div className={isMine || isOffered ? 'duty duty--mine' : 'duty'}>
      <p>
        <span className="duty__step">第 {duty.step} 步</span> {hours(duty, day)}
      </p>
      <p>
        <strong>{isMine ? `${duty.name}（你）` : duty.name}</strong>{' '}
        {isConfirmed ? '已确认' : <span className="duty__open">没确认，不会被叫</span>}
      </p>
      {handedTo && (
        <p className="quiet">请{handedTo.isMe ? '你' : handedTo.name}接这一班，接了才换人</p>
      )}
      {!isOver && (
        <div className="row">
          {mayConfirm && (
            <Button
              size="small"
              type="primary"
              disabled={!hasContact}
              loading={confirm.isPending}
              onClick={() => confirm.mutate({ dutyId: duty.id })}
            >
              {isOffered ? '我接这一班' : '确认我在'}
            </Button>
          )}
          {isMine && !handedTo && (
            <Button size="small" onClick={() => setDoing('hand-over')}>
              请同事接
            </Button>
          )}
          {isLead && (
            <Button size="small" danger onClick={() => setDoing('remove')}>
              取消
            </Button>
          )}
        </div>
      )}
      {mayConfirm && !hasContact && !isOver && (
        <p className="quiet">先在上面测一下电话能不能收到提醒，才能确认。</p>
      )}
      {confirm.isError && <Problem error={confirm.error} />}
      {doing === 'hand-over' && (
        <HandOverDutyDialog duty={duty} handlers={rota.handlers} onClose={() => setDoing(null)} />
      )}
      {doing === 'remove' && <RemoveDutyDialog duty={duty} onClose={() => setDoing(null)} />}
    </div>
  );
}

/** "20:00–次日 8:00", as it looks from this day. */
function hours({ startsAt, endsAt }: Duty, day: string): string {
  const from = shanghaiDate(new Date(startsAt)) < day ? '接前一天' : shanghai(startsAt).clock;
  const until =
    shanghaiDate(new Date(endsAt)) > day
      ? `次日 ${shanghai(endsAt).clock}`
      : shanghai(endsAt).clock;
  return `${from}–${until}`;
}
