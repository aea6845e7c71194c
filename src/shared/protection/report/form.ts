/** An answer that can be tapped. */
export interface FormChoice {
  value: string;
  label: string;
  /** What follows from it: said at once, before anything is sent. */
  follows?: string;
}

/** One question. Its id names the answer inside the sealed form: a new meaning is a new id. */
export type FormQuestion =
  | {
      kind: 'text';
      id: string;
      label: string;
      placeholder?: string;
      /** Characters as a person counts them. */
      most: number;
      lines: 'one' | 'many';
      /** A number is typed. */
      digits?: true;
    }
  | {
      kind: 'one' | 'many';
      id: string;
      label: string;
      choices: readonly FormChoice[];
      /** With `many`: this one excludes the others. */
      none?: string;
    }
  /** Town and village, by their division codes (`town`, `village`), and a text (`place`). */
  | { kind: 'place'; id: 'town'; label: string }
  /** The danger questions (`danger/`): `danger.<id>` for each that was answered, and `danger.version`. */
  | { kind: 'danger'; id: 'danger'; label: string };

/** A screen of the form. Each can be skipped. */
export interface FormStep {
  id: string;
  title: string;
  hint?: string;
  questions: readonly FormQuestion[];
}

/** A form as it is filled and as handlers read it; the sealed answers name it by `form`. */
export interface ReportForm {
  form: string;
  steps: readonly FormStep[];
}

/** What was answered, by question. What was not is not there: "没填不等于没有". */
export type FormAnswers = Readonly<Record<string, string | boolean | number | string[]>>;
