import { createContext, useContext, useId, type ReactNode } from 'react';
import './form-field.css';

/** What is wrong in a long form, by the address of the field: "title", "materials.0.why". */
export type FormIssuesByField = Readonly<Record<string, string>>;

export const FormIssues = createContext<FormIssuesByField>({});

export interface FormTie {
  id: string;
  status: 'error' | '';
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface FormFieldProps {
  /** Its address in the draft. */
  name: string;
  label: string;
  note?: ReactNode;
  isOptional?: boolean;
  children: (tie: FormTie) => ReactNode;
}

/** A control of a long form with its label, a note, and what is wrong with it. */
export function FormField({ name, label, note, isOptional, children }: FormFieldProps) {
  const id = useId();
  const issue = useContext(FormIssues)[name];
  const described = [note && `${id}-note`, issue && `${id}-issue`].filter(Boolean).join(' ');
  return (
    <div className="form-field" data-field={name}>
      <label className="form-field__label" htmlFor={id}>
        {label}
        {isOptional && <span className="quiet"> 可以不填</span>}
      </label>
      {children({
        id,
        status: issue ? 'error' : '',
        'aria-invalid': issue !== undefined,
        'aria-describedby': described || undefined,
      })}
      {note && (
        <p className="quiet" id={`${id}-note`}>
          {note}
        </p>
      )}
      {issue && (
        <p className="form-field__issue" id={`${id}-issue`}>
          {issue}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a group of fields as a whole; nothing where nothing is. */
export function GroupIssue({ name }: { name: string }) {
  const issue = useContext(FormIssues)[name];
  if (!issue) return null;
  return (
    <p className="form-field__issue" data-field={name} role="alert">
      {issue}
    </p>
  );
}
