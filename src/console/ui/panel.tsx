import { useId, type ReactNode } from 'react';
import './panel.css';

interface PanelProps {
  title: string;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page, on a sheet of its own. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel__head">
        <h2 className="panel__title" id={id}>
          {title}
        </h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
