import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  /** A sentence under the title. */
  note?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its title, what can be done here, and what it shows. */
export function Page({ title, note, actions, children }: PageProps) {
  return (
    <>
      <div className="page__head">
        <div>
          <h1 className="page__title">{title}</h1>
          {note && <p className="page__note">{note}</p>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
