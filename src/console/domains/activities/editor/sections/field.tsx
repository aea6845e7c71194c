import { createContext, useContext, useId, type ReactNode } from 'react';
import type { Issues } from '../draft-issues';

export const IssuesContext = createContext<Issues>({});

/** What is wrong with this field, or with anything inside it when it stands for a list. */
export function useIssue(name: string): string | undefined {
  return useContext(IssuesContext)[name];
}

interface FieldProps {
  /** The field of the draft: "title", "groups.0.places". */
  name: string;
  label: string;
  /** What helps to fill it in. */
  note?: ReactNode;
  isOptional?: boolean;
  /** Several controls with names of their own: the label names them together. */
  isGroup?: boolean;
  className?: string;
  /** The control, with what ties it to its label and its problem. */
  children: (tie: FieldTie) => ReactNode;
}

export interface FieldTie {
  id: string;
  status: 'error' | '';
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** A control with its label, a note, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, label, note, isOptional, isGroup, className = '', children } = props;
  const id = useId();
  const issue = useIssue(name);
  const Label = isGroup ? 'span' : 'label';
  const described = [note && `${id}-note`, issue && `${id}-issue`].filter(Boolean).join(' ');
  return (
    <div
      className={`field ${className}`}
      data-field={name}
      {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      <Label id={`${id}-label`} className="field__label" {...(isGroup ? {} : { htmlFor: id })}>
        {label}
        {isOptional && <span className="quiet"> 可以不填</span>}
      </Label>
      {children({
        id,
        status: issue ? 'error' : '',
        'aria-invalid': issue !== undefined,
        'aria-describedby': described || undefined,
      })}
      {note && (
        <p className="field__note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {issue && (
        <p className="field__issue" id={`${id}-issue`}>
          {issue}
        </p>
      )}
    </div>
  );
}

/** A problem of a whole list or row, which has no control of its own. */
export function RowIssue({ name }: { name: string }) {
  const issue = useIssue(name);
  return issue ? (
    <p className="field__issue" data-field={name}>
      {issue}
    </p>
  ) : null;
}
