import { Button, Checkbox, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { showCode } from '@shared/signing/short-code';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { SlotPicker } from '../appointment/slot-picker';
import { counsellingChanged } from '../use-places';
import { dayAndClock } from '../words';
import { ComesFields, comesOf, type PartlyComes } from './comes-fields';
import { SlipFacts, type Slip } from './slip-facts';
import { WantedFields, type PartlyWanted } from './wanted-fields';

interface BookDialogProps {
  unitId: string;
  onClose: () => void;
}

const ways = [
  { value: 'in-person' as const, label: '她本人在这里' },
  { value: 'by-phone' as const, label: '她打来电话' },
];
type Way = (typeof ways)[number]['value'];

/** An appointment for somebody at the counter or on the telephone: no name, no number, no reason. */
export function BookDialog({ unitId, onClose }: BookDialogProps) {
  const [wanted, setWanted] = useState<PartlyWanted>({
    service: null,
    line: null,
    counsellorId: null,
  });
  const [time, setTime] = useState<string | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  const [comes, setComes] = useState<PartlyComes>({ ageGroup: null, guardian: null });
  const [hasAgreed, setAgreed] = useState(false);
  const [slip, setSlip] = useState<Slip | null>(null);
  const offered = useQuery({
    queryKey: queryKey('counselling', 'services'),
    queryFn: ({ signal }) => api.counselling.services({}, { signal }),
  });
  const book = useCommand(api.counselling.deskBook, {
    onDone: (booked) => {
      counsellingChanged();
      setSlip(booked);
    },
  });
  if (slip) return <BookedDialog slip={slip} onClose={onClose} />;
  const { service, line, counsellorId } = wanted;
  const cards = (offered.data?.services ?? []).filter((card) => card.unitId === unitId);
  const who = comesOf(comes);
  const submit = () => {
    if (service === null || line === null || time === null || way === null || !who) return;
    book.mutate({ unitId, service, line, counsellorId, startsAt: time, consent: way, ...who });
  };
  return (
    <CommandDialog
      title="替人约一个"
      okText={time === null ? '约上' : `约上 ${dayAndClock(time)}`}
      isReady={time !== null && way !== null && who !== null && hasAgreed}
      command={book}
      onClose={onClose}
      onOk={submit}
    >
      <div className="stack">
        <p className="quiet">不问名字，也不写为什么来。约好把预约号告诉她。</p>
        {offered.isPending && <Loading rows={2} />}
        {offered.isError && (
          <Problem error={offered.error} onRetry={() => void offered.refetch()} />
        )}
        {offered.data && cards.length === 0 && <p>这里现在没有能约的服务。</p>}
        {cards.length > 0 && (
          <WantedFields
            cards={cards}
            wanted={wanted}
            onChange={(next) => {
              setWanted(next);
              setTime(null);
            }}
          />
        )}
        {service !== null && line !== null && (
          <SlotPicker wanted={{ service, line, counsellorId }} value={time} onChange={setTime} />
        )}
        <ComesFields comes={comes} onChange={setComes} />
        <Labelled label="她怎么说的">
          {(tie) => (
            <Select {...tie} value={way} placeholder="选一个" options={ways} onChange={setWay} />
          )}
        </Labelled>
        <Checkbox checked={hasAgreed} onChange={(event) => setAgreed(event.target.checked)}>
          她亲口同意约这个时间
        </Checkbox>
      </div>
    </CommandDialog>
  );
}

function BookedDialog({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  return (
    <Modal
      open
      title="约好了"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          告诉她了
        </Button>
      }
    >
      <div className="stack">
        <p className="slip-code">{showCode(slip.code)}</p>
        <p>把预约号告诉她：改时间、取消，都报这个号。她没有账号，我们没法提醒她。</p>
        <SlipFacts slip={slip} />
      </div>
    </Modal>
  );
}
