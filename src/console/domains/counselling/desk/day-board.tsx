import { Alert } from 'antd';
import { useState } from 'react';
import { showCode } from '@shared/signing/short-code';
import { NothingHere } from '../../../ui/nothing-here';
import { AppointmentDialog } from '../appointment/appointment-dialog';
import { classOf, noteOf } from '../week/appointment-card';
import { entriesOn, standing } from '../week/layout';
import { lineWords, serviceWords, span } from '../words';
import type { Board } from './use-day-board';

type Entry = Board['appointments'][number];
type Colleague = Board['counsellors'][number];

/** A day of the house: a column for each counsellor, appointments in order. */
export function DayBoard({ board, date }: { board: Board; date: string }) {
  const [open, setOpen] = useState<Entry | null>(null);
  const { closedBecause, counsellors, appointments } = board;
  return (
    <>
      {closedBecause !== null && (
        <Alert type="warning" showIcon title={`这天不开门：${closedBecause}`} />
      )}
      {counsellors.length === 0 && <NothingHere title="这里还没有咨询老师" />}
      <ul className="board">
        {counsellors.map((counsellor) => (
          <Column
            key={counsellor.id}
            counsellor={counsellor}
            entries={entriesOf(appointments, counsellor.id, date)}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {open && (
        <AppointmentDialog
          entry={open}
          counsellorId={open.counsellorId}
          code={showCode(open.code)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function entriesOf(appointments: readonly Entry[], counsellorId: string, date: string): Entry[] {
  const own = appointments.filter((each) => each.counsellorId === counsellorId);
  const order = entriesOn(standing(own), date);
  return order.flatMap(({ id }) => own.find((each) => each.id === id) ?? []);
}

interface ColumnProps {
  counsellor: Colleague;
  entries: readonly Entry[];
  onOpen: (entry: Entry) => void;
}

function Column({ counsellor: { name, isAway, hours }, entries, onOpen }: ColumnProps) {
  return (
    <li className="board__column">
      <h3 className="board__name">{name}</h3>
      {isAway ? (
        <p className="week-list__away">请假</p>
      ) : hours.length === 0 ? (
        <p className="quiet">这天没有开放</p>
      ) : (
        <ul className="week-list__hours">
          {hours.map(({ from, until, line, place }) => (
            <li key={`${line}-${from}-${place ?? ''}`}>
              <span className={`dot dot--${line}`} aria-hidden />
              {from}–{until} {lineWords(line)}
              {place !== null && `，${place}`}
            </li>
          ))}
        </ul>
      )}
      <ul className="week-list__taken">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Slot entry={entry} onOpen={() => onOpen(entry)} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Slot({ entry, onOpen }: { entry: Entry; onOpen: () => void }) {
  const { startsAt, endsAt, line, service, code } = entry;
  const note = noteOf(entry);
  return (
    <button type="button" className={`${classOf(entry)} slot--row`} onClick={onOpen}>
      <span className="slot__time">
        {span(startsAt, endsAt)} {lineWords(line)}
      </span>
      <span className="slot__note">
        {serviceWords(service)} · {showCode(code)}
      </span>
      {note !== null && <span className="slot__note slot__note--state">{note}</span>}
    </button>
  );
}
