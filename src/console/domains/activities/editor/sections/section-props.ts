import type { FormDraft } from '../form-draft';

/** What every section of the form is given. */
export interface SectionProps {
  form: FormDraft;
  set: (change: Partial<FormDraft>) => void;
}
