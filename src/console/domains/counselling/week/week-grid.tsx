import type { CSSProperties } from 'react';
import { lineWords, today } from '../words';
import { AppointmentCard } from './appointment-card';
import { absenceWords, shortDay } from './day-words';
import { entryBlocks, hoursBlocks, shownHours, type Block, type EntryBlock } from './layout';
import type { Day, Entry, Week } from './use-week';

interface WeekGridProps {
  week: Week;
  onOpen: (entry: Entry) => void;
}

/** Hours are ground, appointments are cards, what is kept free is hatched, an absence lies over all. */
export function WeekGrid({ week, onOpen }: WeekGridProps) {
  const { first, last } = shownHours(week);
  const hours = Array.from({ length: last - first }, (_, at) => first + at);
  return (
    <div className="week" style={variables({ '--week-hours': last - first })}>
      <div className="week__clock" aria-hidden>
        {hours.slice(1).map((hour) => (
          <span key={hour} style={{ top: place({ from: hour * 60, until: 0 }, first).top }}>
            {hour}:00
          </span>
        ))}
      </div>
      <ol className="week__days">
        {week.days.map((day) => (
          <Column
            key={day.date}
            day={day}
            first={first}
            entries={week.appointments}
            {...{ onOpen }}
          />
        ))}
      </ol>
    </div>
  );
}

interface ColumnProps {
  day: Day;
  /** The first hour that is drawn. */
  first: number;
  entries: readonly Entry[];
  onOpen: (entry: Entry) => void;
}

function Column({ day, first, entries, onOpen }: ColumnProps) {
  const { date, absence, closedBecause } = day;
  const { weekday, number } = shortDay(date);
  const blocks = entryBlocks(entries, date);
  const over = absence ? absenceWords(absence) : closedBecause;
  return (
    <li className="week__day" aria-current={date === today() ? 'date' : undefined}>
      <h3 className="week__head">
        <span>{weekday}</span>
        <strong>{number}</strong>
      </h3>
      <div className="week__column">
        {hoursBlocks(day).map((each) => (
          <div
            key={`${each.line}-${each.from}-${each.place ?? ''}`}
            className={`week__hours week__hours--${each.line}`}
            style={{
              ...place(each, first),
              left: `${(100 * each.lane) / each.lanes}%`,
              width: `${100 / each.lanes}%`,
            }}
          >
            {!isCovered(each, blocks) && (
              <span className="week__line">{each.place ?? lineWords(each.line)}</span>
            )}
          </div>
        ))}
        {blocks.flatMap(({ entry, before, after }) =>
          [before, after].map(
            (kept) =>
              kept && (
                <div
                  key={`${entry.id}-${kept.from}`}
                  className={`week__kept week__kept--${entry.line}`}
                  style={place(kept, first)}
                  aria-hidden
                />
              ),
          ),
        )}
        {over !== null && (
          <div className={absence ? 'week__over' : 'week__over week__over--closed'}>{over}</div>
        )}
        {blocks.map(({ entry, ...block }) => (
          <AppointmentCard
            key={entry.id}
            entry={entry}
            style={place(block, first)}
            onOpen={() => onOpen(entry)}
          />
        ))}
      </div>
    </li>
  );
}

/** Whether an appointment takes the last half hour, where the word of the ground stands. */
function isCovered({ until }: Block, blocks: readonly EntryBlock[]): boolean {
  return blocks.some((each) => each.from < until && (each.after ?? each).until > until - 30);
}

/** Where a part of a day is drawn; lengths are of the hour's height, which the style sheet knows. */
function place({ from, until }: Block, first: number): { top: string; height: string } {
  const hours = (minutes: number) => `calc(var(--hour) * ${minutes / 60})`;
  return { top: hours(from - first * 60), height: hours(Math.max(0, until - from)) };
}

function variables(values: Record<`--${string}`, number>): CSSProperties {
  return values;
}
