import { lines } from '@shared/counselling/services';
import { lineWords } from '../words';

/** What the colours mean; each is said in words on the card, too. */
export function Legend({ withKept = false }: { withKept?: boolean }) {
  return (
    <ul className="legend" aria-label="颜色的意思">
      {lines.map((line) => (
        <li key={line}>
          <span className={`dot dot--${line}`} aria-hidden />
          {lineWords(line)}
        </li>
      ))}
      {withKept && (
        <li>
          <span className="dot dot--kept" aria-hidden />
          前后留空
        </li>
      )}
    </ul>
  );
}
