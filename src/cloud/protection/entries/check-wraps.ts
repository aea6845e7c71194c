import { wrapHash, type ReadEntry, type WrapText } from '@shared/envelope/case/entry';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import { statementIn } from './check-entry';
import { NotAccepted } from './written';

interface NamedWrap {
  thread: string;
  epoch: number;
  to: string;
  hash: string;
}

/** The wraps that entries name, each with the hash that was signed. */
function namedWraps(fresh: readonly ReadEntry[]): NamedWrap[] {
  return fresh.flatMap((read) => {
    const { thread, kind, epoch } = read.header;
    if (kind === 'epoch')
      return statementIn(read, 'epoch').wraps.map((wrap) => ({ ...wrap, thread, epoch }));
    if (kind === 'wraps')
      return statementIn(read, 'wraps').wraps.map((wrap) => ({ ...wrap, thread }));
    return [];
  });
}

/** Every wrap that is named came along, as it was signed for, and no other. Throws NotAccepted. */
export function checkWraps(fresh: readonly ReadEntry[], wraps: readonly WrapText[]): void {
  const named = new Map(namedWraps(fresh).map((wrap) => [placeOf(wrap), wrap.hash]));
  const given = new Map(wraps.map((wrap) => [placeOf(wrap), wrap]));
  if (named.size !== given.size || given.size !== wraps.length) throw new NotAccepted('WRAPS');
  for (const [place, wrap] of given) {
    if (named.get(place) !== hashOf(wrap)) throw new NotAccepted('SWAPPED');
  }
}

const placeOf = ({ thread, epoch, to }: { thread: string; epoch: number; to: string }): string =>
  `${thread} ${epoch} ${to}`;

function hashOf({ file }: WrapText): string {
  try {
    return wrapHash(bytesFromBase64url(file));
  } catch (error) {
    if (error instanceof EnvelopeError) throw new NotAccepted(error.code);
    throw error;
  }
}
