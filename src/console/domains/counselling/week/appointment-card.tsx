import type { CSSProperties } from 'react';
import { clock, lacksOutcome, lineWords, span, stateWords, visitWords } from '../words';
import { longDay } from './day-words';
import type { Entry } from './use-week';
import { shanghaiDate } from '@shared/time/shanghai';

interface AppointmentCardProps {
  entry: Entry;
  style?: CSSProperties;
  onOpen: () => void;
}

/** An hour that is taken: when, how and for which time; never who. */
export function AppointmentCard({ entry, style, onOpen }: AppointmentCardProps) {
  const { startsAt, endsAt, line, visit, isHit } = entry;
  const words = noteOf(entry);
  return (
    <button
      type="button"
      className={classOf(entry)}
      style={style}
      onClick={onOpen}
      aria-label={[
        `${longDay(shanghaiDate(new Date(startsAt)))} ${span(startsAt, endsAt)}`,
        lineWords(line),
        visitWords(visit),
        ...(words === null ? [] : [words]),
      ].join('，')}
    >
      <span className="slot__time">
        {clock(startsAt)} {lineWords(line)}
      </span>
      {/* The red card on the hatched day says already that it is hit. */}
      <span className="slot__note">{isHit ? visitWords(visit) : (words ?? visitWords(visit))}</span>
    </button>
  );
}

/** What is to be known of it before anything else. */
export function noteOf(entry: Entry): string | null {
  if (entry.isHit && entry.state === 'booked') return '请假碰到，还没定';
  if (lacksOutcome(entry, new Date())) return '还没记结果';
  return stateWords[entry.state];
}

/** How a card looks: line, and whether it is hit, waits, is over or lacks an outcome. */
export function classOf(entry: Entry): string {
  const { line, state, isHit } = entry;
  const waits = state === 'held' || state === 'offered';
  const over = state === 'done' || state === 'missed' || state === 'cancelled';
  return [
    'slot',
    `slot--${line}`,
    isHit && state === 'booked' ? 'slot--hit' : '',
    waits ? 'slot--waits' : '',
    over ? 'slot--over' : '',
    lacksOutcome(entry, new Date()) ? 'slot--open' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
