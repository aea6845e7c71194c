import { monthLater, monthLabel } from '../calendar/month';

/** One unit in one month, as `activities.figures` gives it. */
export interface FigureRow {
  unitId: string;
  month: string;
  activities: number;
  places: number;
  taken: number;
}

export interface Sum {
  /** A month ("2026-11") or a unit's id. */
  key: string;
  name: string;
  activities: number;
  places: number;
  taken: number;
  /** Whole percent of the places that are taken; null where there are none. */
  fill: number | null;
}

/** The months from one to another, both included: "2026-11". */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthLater(month, 1)) months.push(month);
  return months;
}

/** Every month of the time, also those in which nothing was held. */
export function sumsByMonth(rows: readonly FigureRow[], months: readonly string[]): Sum[] {
  return months.map((month) =>
    sum(
      month,
      monthLabel(month),
      rows.filter((row) => row.month === month),
    ),
  );
}

/** Every unit that held something, the one with most people first. */
export function sumsByUnit(
  rows: readonly FigureRow[],
  units: readonly { id: string; name: string }[],
): Sum[] {
  return units
    .map(({ id, name }) =>
      sum(
        id,
        name,
        rows.filter((row) => row.unitId === id),
      ),
    )
    .sort((a, b) => b.taken - a.taken);
}

function sum(key: string, name: string, rows: readonly FigureRow[]): Sum {
  const total = (field: 'activities' | 'places' | 'taken') =>
    rows.reduce((soFar, row) => soFar + row[field], 0);
  const places = total('places');
  const taken = total('taken');
  const fill = places === 0 ? null : Math.round((100 * taken) / places);
  return { key, name, activities: total('activities'), places, taken, fill };
}
