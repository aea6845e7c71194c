import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { minorReminder } from '@shared/counselling/minors';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { talkRoles } from '../talk-roles';
import {
  dayAndClock,
  lacksOutcome,
  lineWords,
  serviceWords,
  span,
  stateWords,
  visitWords,
} from '../words';
import type { Entry } from '../week/use-week';
import { CancelDialog } from './cancel-dialog';
import { DoneDialog } from './done-dialog';
import { MissedDialog } from './missed-dialog';
import { MoveDialog } from './move-dialog';

export interface AppointmentDialogProps {
  entry: Entry;
  counsellorId: string;
  /** Where the desk looks: a code to compare. */
  code?: string | undefined;
  onClose: () => void;
}

type Mode = 'facts' | 'done' | 'missed' | 'move' | 'cancel';

/** An appointment, and what can be done with it at this hour. */
export function AppointmentDialog(props: AppointmentDialogProps) {
  const [mode, setMode] = useState<Mode>('facts');
  const { entry, onClose } = props;
  if (mode === 'done') return <DoneDialog entry={entry} onClose={onClose} />;
  if (mode === 'missed') return <MissedDialog entry={entry} onClose={onClose} />;
  if (mode === 'move') return <MoveDialog {...props} />;
  if (mode === 'cancel') return <CancelDialog entry={entry} onClose={onClose} />;
  return <Facts {...props} onMode={setMode} />;
}

function Facts({
  entry,
  code,
  onClose,
  onMode,
}: AppointmentDialogProps & { onMode: (mode: Mode) => void }) {
  const { startsAt, endsAt, line, place, service, visit } = entry;
  const facts: [string, string][] = [
    ['时间', span(startsAt, endsAt)],
    ['服务', serviceWords(service)],
    ['方式', place === null ? lineWords(line) : `${lineWords(line)}，${place}`],
    ['第几次', visitWords(visit)],
    ...(code === undefined ? [] : [['预约号', code] satisfies [string, string]]),
    ...stateFact(entry),
  ];
  return (
    <Modal
      open
      title={`${dayAndClock(startsAt)} ${lineWords(line)}`}
      onCancel={onClose}
      footer={<Actions entry={entry} onClose={onClose} onMode={onMode} />}
    >
      {entry.ageGroup !== 'adult' && <Alert type="warning" showIcon title={minorReminder} />}
      <dl className="figures-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <TalkLink entry={entry} />
      {entry.state === 'offered' && (
        <p className="quiet">
          在等她答应
          {entry.waitsUntil !== null && `，等到 ${dayAndClock(entry.waitsUntil)}`}
          。没答应就自己空出来。
        </p>
      )}
      {entry.state === 'held' && <p className="quiet">填好就约上，没填好 10 分钟后自己空出来。</p>}
    </Modal>
  );
}

/** To what is said around the hour, for who may hold a key. Whether there is anything it does not say. */
function TalkLink({ entry: { id, state } }: { entry: Entry }) {
  const { units } = useStaff();
  const isAgreed = state === 'booked' || state === 'done' || state === 'missed';
  if (!isAgreed || !holdsOneOf(units, talkRoles)) return null;
  return (
    <p>
      <Link href={`/counselling/talks/${id}`}>打开这次的对话</Link>
    </p>
  );
}

function stateFact(entry: Entry): [string, string][] {
  if (lacksOutcome(entry, new Date())) return [['结果', '还没记']];
  const words = stateWords[entry.state];
  return words === null ? [] : [['现在', words]];
}

interface ActionsProps {
  entry: Entry;
  onClose: () => void;
  onMode: (mode: Mode) => void;
}

/** Before it begins it can be moved or called off; from then on one says what came of it. */
function Actions({ entry, onClose, onMode }: ActionsProps) {
  const { state, startsAt } = entry;
  const hasBegun = startsAt <= new Date().toISOString();
  const close = <Button onClick={onClose}>关上</Button>;
  if (state === 'booked' && !hasBegun) {
    return (
      <>
        {close}
        <Button danger onClick={() => onMode('cancel')}>
          取消预约
        </Button>
        <Button onClick={() => onMode('move')}>改时间</Button>
      </>
    );
  }
  if (hasBegun && (state === 'booked' || state === 'done' || state === 'missed')) {
    return (
      <>
        {close}
        <Button onClick={() => onMode('missed')}>没谈成</Button>
        <Button type={state === 'booked' ? 'primary' : 'default'} onClick={() => onMode('done')}>
          谈过了
        </Button>
      </>
    );
  }
  return close;
}
