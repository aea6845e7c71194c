import { useId, type ReactNode } from 'react';
import './form.css';

interface LabelledProps {
  label: string;
  note?: string | undefined;
  issue?: string | null | undefined;
  children: (tie: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}

/** A field of a short form. */
export function Labelled({ label, note, issue, children }: LabelledProps) {
  const id = useId();
  const words = issue ?? note;
  return (
    <div className="labelled">
      <label className="labelled__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': words ? `${id}-words` : undefined })}
      {words && (
        <p id={`${id}-words`} className={issue ? 'labelled__issue' : 'quiet'}>
          {words}
        </p>
      )}
    </div>
  );
}
