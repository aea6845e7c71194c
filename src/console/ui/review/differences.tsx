import type { Difference } from '@shared/review/fields';
import './differences.css';

interface DifferencesProps {
  /** For a screen reader: "改了哪里". */
  label: string;
  items: readonly Difference[];
  /** What the two versions are: "现在", "原来". */
  after?: string;
  before?: string;
}

/** What is and what was, side by side, field by field; the lines that are new or gone are marked. */
export function Differences({ label, items, after = '现在', before = '原来' }: DifferencesProps) {
  return (
    <dl className="differences" aria-label={label}>
      {items.map((item) => (
        <div key={item.label} className="differences__row">
          <dt className="differences__name">{item.label}</dt>
          <dd className="differences__after">
            <span className="differences__which">{after}</span>{' '}
            <Lines text={item.after} other={item.before} mark="ins" />
          </dd>
          <dd className="differences__before">
            <span className="differences__which">{before}</span>{' '}
            <Lines text={item.before} other={item.after} mark="del" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface LinesProps {
  text: string;
  other: string;
  mark: 'ins' | 'del';
}

/** In a text of many lines only those that the other version does not have. */
function Lines({ text, other, mark: Mark }: LinesProps) {
  if (text === '') return <>没有写</>;
  const known = new Set(other.split('\n'));
  const lines = text.split('\n');
  if (lines.length === 1) return <>{text}</>;
  return (
    <>
      {lines.map((line, index) => (
        <span key={index} className="differences__line">
          {known.has(line) ? line : <Mark>{line}</Mark>}
        </span>
      ))}
    </>
  );
}
