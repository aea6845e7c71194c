import { lineWords, span, today, visitWords } from '../words';
import { absenceWords, longDay } from './day-words';
import { entriesOn, standing } from './layout';
import { classOf, noteOf } from './appointment-card';
import type { Day, Entry, Week } from './use-week';

interface WeekListProps {
  week: Week;
  onOpen: (entry: Entry) => void;
}

/** The week in words, one day under the other: for a phone, and for who listens to it. */
export function WeekList({ week, onOpen }: WeekListProps) {
  return (
    <ol className="week-list">
      {week.days.map((day) => (
        <li
          key={day.date}
          className="week-list__day"
          aria-current={day.date === today() ? 'date' : undefined}
        >
          <h3 className="week-list__title">{longDay(day.date)}</h3>
          <Open day={day} />
          <Taken entries={entriesOn(standing(week.appointments), day.date)} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

function Open({ day: { hours, absence, closedBecause } }: { day: Day }) {
  if (absence) return <p className="week-list__away">{absenceWords(absence)}</p>;
  if (closedBecause !== null) return <p className="week-list__away">{closedBecause}</p>;
  if (hours.length === 0) return <p className="quiet">没有开放</p>;
  return (
    <ul className="week-list__hours">
      {hours.map(({ from, until, line, place }) => (
        <li key={`${line}-${from}-${place ?? ''}`}>
          <span className={`dot dot--${line}`} aria-hidden />
          {from}–{until} {lineWords(line)}
          {place !== null && `，${place}`}
        </li>
      ))}
    </ul>
  );
}

function Taken({ entries, onOpen }: { entries: readonly Entry[]; onOpen: (entry: Entry) => void }) {
  if (entries.length === 0) return null;
  return (
    <ul className="week-list__taken">
      {entries.map((entry) => {
        const note = noteOf(entry);
        return (
          <li key={entry.id}>
            <button
              type="button"
              className={`${classOf(entry)} slot--row`}
              onClick={() => onOpen(entry)}
            >
              <span className="slot__time">
                {span(entry.startsAt, entry.endsAt)} {lineWords(entry.line)}
              </span>
              <span className="slot__note">
                {visitWords(entry.visit)}
                {note !== null && `，${note}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
