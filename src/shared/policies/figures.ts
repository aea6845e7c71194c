import { figureOn, isWithin, type DatedFigure, type Parameter } from '@shared/rules/parameters';
import { addDays } from '@shared/time/shanghai';
import { figureDays } from './sources';

/** Why a parameter cannot be published: ends before it begins, or two figures of one day. */
export function figuresProblem({ words, figures }: Parameter): string | null {
  if (figures.some(({ from, until }) => until !== null && until < from)) {
    return `“${words}”有一个数的结束在开始之前`;
  }
  const overlap = figures.some((one, at) =>
    figures.some((other, place) => place < at && isShared(one, other)),
  );
  return overlap ? `“${words}”有两个数的日期重了` : null;
}

function isShared(one: DatedFigure, other: DatedFigure): boolean {
  return isWithin(one, other.from) || isWithin(other, one.from);
}

/**
 * A parameter with its next figure. One before it whose end was not known ends the day before; null when a
 * day would have two figures all the same.
 */
export function withFigure(parameter: Parameter, figure: DatedFigure): Parameter | null {
  const closed = parameter.figures.map((each) =>
    each.until === null && each.from < figure.from
      ? { ...each, until: addDays(figure.from, -1) }
      : each,
  );
  const figures = [...closed, figure].sort((one, other) => (one.from < other.from ? -1 : 1));
  const next = { ...parameter, figures };
  return figuresProblem(next) === null ? next : null;
}

/** How a parameter stands on a day; with the day on which it ends without another. */
export function figureState(
  parameter: Parameter,
  today: string,
): { state: 'current' | 'ending' | 'missing'; endsOn: string | null } {
  const figure = figureOn(parameter, today);
  if (figure === null) return { state: 'missing', endsOn: null };
  const { until } = figure;
  const isFollowed = until !== null && figureOn(parameter, addDays(until, 1)) !== null;
  if (until === null || isFollowed) return { state: 'current', endsOn: null };
  return { state: until <= addDays(today, figureDays) ? 'ending' : 'current', endsOn: until };
}
