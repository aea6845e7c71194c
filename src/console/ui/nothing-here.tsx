import type { ReactNode } from 'react';

interface NothingHereProps {
  /** What is not there. */
  title: string;
  /** The next step: a sentence, a button. */
  children?: ReactNode;
}

/** An empty list says so, and what to do about it. */
export function NothingHere({ title, children }: NothingHereProps) {
  return (
    <div className="nothing">
      <p className="nothing__title">{title}</p>
      {children}
    </div>
  );
}
