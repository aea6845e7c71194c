/** Where a figure or a condition stands: a document and the article in it. */
export interface Clause {
  /** "社会保险法" */
  document: string;
  /** "第四十五条" */
  article: string;
}

/** What a parameter was from a day on. */
export interface DatedFigure {
  /** First day, "YYYY-MM-DD". */
  from: string;
  /** Last day, included; null while no end is known. */
  until: string | null;
  /** A whole number of the parameter's unit. */
  value: number;
  source: { clause: Clause; checkedOn: string };
}

/** A number that an office sets anew from time to time. */
export interface Parameter {
  /** "创业担保贷款年利率" */
  words: string;
  /** Money in fen, a rate or a share in millionths, or a count of `unit`. */
  unit: 'fen' | 'millionths' | 'months' | 'years' | 'hours' | 'people';
  figures: readonly DatedFigure[];
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The figure of a day; null when there is none: before the first, after the last, between two. */
export function figureOn(parameter: Parameter | undefined, day: string): DatedFigure | null {
  return parameter?.figures.find((figure) => isWithin(figure, day)) ?? null;
}

/** Whether a day ("YYYY-MM-DD") is in a span whose ends are included. */
export function isWithin({ from, until }: { from: string; until: string | null }, day: string) {
  return from <= day && (until === null || day <= until);
}
