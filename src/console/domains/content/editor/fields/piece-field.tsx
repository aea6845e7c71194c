import { createContext, useContext, useId, type ReactNode } from 'react';
import type { Issues } from '../piece-form';

export const PieceIssues = createContext<Issues>({});

interface Tie {
  id: string;
  status: 'error' | '';
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface PieceFieldProps {
  /** The field of the draft. */
  name: string;
  label: string;
  note?: ReactNode;
  isOptional?: boolean;
  children: (tie: Tie) => ReactNode;
}

/** A control with its label, a note, and what is wrong with it. */
export function PieceField({ name, label, note, isOptional, children }: PieceFieldProps) {
  const id = useId();
  const issue = useContext(PieceIssues)[name];
  const described = [note && `${id}-note`, issue && `${id}-issue`].filter(Boolean).join(' ');
  return (
    <div className="piece-field" data-field={name}>
      <label className="piece-field__label" htmlFor={id}>
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
        <p className="piece-field__issue" id={`${id}-issue`}>
          {issue}
        </p>
      )}
    </div>
  );
}
