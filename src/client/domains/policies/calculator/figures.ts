import { loanFigures, trainingFigures } from '@shared/policies/calculators/figure-names';
import { figureOn, type DatedFigure, type Parameters } from '@shared/rules/parameters';
import { dayWords } from '../day-words';

/** The figure of a policy on a day, and what is said of it. One that ended is never used. */
export interface KnownFigure {
  value: number | null;
  /** From when it is and where it stands, or that it is not known. */
  note: string;
}

function known(parameters: Parameters, name: string, day: string): KnownFigure {
  const parameter = parameters[name];
  if (parameter === undefined) return { value: null, note: '' };
  const figure = figureOn(parameter, day);
  if (figure === null) return { value: null, note: '那一天的数还没核对到，先填窗口告诉你的' };
  return { value: figure.value, note: sourceWords(figure) };
}

function sourceWords({ from, source: { clause, checkedOn } }: DatedFigure): string {
  return `${dayWords(from)}起，见${clause.document}${clause.article}，${dayWords(checkedOn)}核对`;
}

export function loanFiguresOn(parameters: Parameters, day: string) {
  return {
    yearlyRate: known(parameters, loanFigures.yearlyRate, day),
    subsidyShare: known(parameters, loanFigures.subsidyShare, day),
  };
}

export function trainingFiguresOn(parameters: Parameters, day: string) {
  return {
    perHour: known(parameters, trainingFigures.perHour, day),
    most: known(parameters, trainingFigures.most, day),
  };
}
