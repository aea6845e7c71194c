import { Link } from 'wouter';
import { pieceKindNames, type PieceRow } from '@shared/content/views';
import { shownLabel, StateTag } from './piece-table';

/** On a phone. */
export function PieceCards({ pieces }: { pieces: readonly PieceRow[] }) {
  return (
    <ul className="cards">
      {pieces.map((piece) => (
        <li key={piece.id} className="card">
          <div className="card__line">
            <StateTag piece={piece} />
            <span className="quiet">{pieceKindNames[piece.kind]}</span>
          </div>
          <Link className="card__title" href={`/content/${piece.id}`}>
            {piece.title}
          </Link>
          <div>{shownLabel(piece)}</div>
          <div className="quiet">
            {piece.unitName} · {piece.writerName ?? '不留名'}
          </div>
        </li>
      ))}
    </ul>
  );
}
