import { Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { showCode } from '@shared/signing/short-code';
import { api } from '../../../platform/api';
import { Problem } from '../../../ui/problem';
import { CancelDialog } from '../appointment/cancel-dialog';
import { MoveDialog } from '../appointment/move-dialog';
import { SlipFacts, type Slip } from './slip-facts';

/** The appointment that somebody names by its code, at the counter or on the telephone. */
export function FindByCode({ unitId }: { unitId: string }) {
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [found, setFound] = useState<Slip | 'none' | null>(null);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      const { slip } = await api.counselling.byCode({ unitId, code: typed.trim() });
      setFound(slip ?? 'none');
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="row" onSubmit={(event) => void find(event)}>
      <Input
        className="code-field"
        aria-label="预约号"
        placeholder="预约号"
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit" loading={isBusy}>
        找预约
      </Button>
      {found === 'none' && <p role="status">没有这个预约，或者已经过了。请再对一下预约号。</p>}
      {error !== null && <Problem error={error} />}
      {found !== null && found !== 'none' && <Found slip={found} onClose={() => setFound(null)} />}
    </form>
  );
}

function Found({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  const [mode, setMode] = useState<'facts' | 'move' | 'cancel'>('facts');
  const entry = { ...slip, id: slip.appointmentId };
  if (mode === 'cancel') return <CancelDialog entry={entry} onClose={onClose} />;
  if (mode === 'move') return <MoveDialog entry={entry} counsellorId={null} onClose={onClose} />;
  return (
    <Modal
      open
      title={`预约号 ${showCode(slip.code)}`}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关上</Button>
          <Button danger onClick={() => setMode('cancel')}>
            取消预约
          </Button>
          <Button onClick={() => setMode('move')}>改时间</Button>
        </>
      }
    >
      <SlipFacts slip={slip} />
    </Modal>
  );
}
