import type { ReactNode } from 'react';

interface SectionProps {
  /** As `firstSectionWith` names it. */
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}

/** One question that an organiser asks herself. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section className="editor-section" id={`section-${id}`} aria-labelledby={`title-${id}`}>
      <h2 className="editor-section__title" id={`title-${id}`}>
        {title}
      </h2>
      {note && <p className="quiet">{note}</p>}
      {children}
    </section>
  );
}
