import type { HandlerEntry } from '@shared/envelope/directory/directory';
import type { ReadPart } from '@shared/counselling/talk/read-part';
import type { ShownPart } from './talk-calls';

interface Seen {
  /** Ids of my keys. */
  mine: readonly string[];
  handlers: readonly HandlerEntry[];
  /** Whether I may make the part's key, where nobody has. */
  mayBegin: boolean;
}

/** What of a verified part leaves the vault: words and names, no key. */
export function showPart(
  { history, secret, lines, heldBack, broken }: ReadPart,
  { mine, handlers, mayBegin }: Seen,
): ShownPart {
  const nameOf = (keyId: string) =>
    handlers.find((entry) => entry.keyId === keyId)?.name ?? '一位老师';
  const her = history[0]?.owner ? history[0].author : null;
  const by = (author: string) => {
    if (author === her) return 'her';
    return mine.includes(author) ? 'me' : { name: nameOf(author) };
  };
  const now = history[history.length - 1];
  const isOpen = secret !== null && broken === null;
  return {
    state: stateOf(),
    lines: lines.map(({ position, storedAt, at, author, said }) => ({
      position,
      storedAt,
      at,
      by: by(author),
      said,
    })),
    heldBack,
    readers: [
      ...new Set((now?.wraps ?? []).filter(({ to }) => to !== her).map(({ to }) => nameOf(to))),
    ],
    mayWrite: (isOpen && heldBack === 0) || (!now && broken === null && mayBegin),
  };

  function stateOf(): ShownPart['state'] {
    if (broken !== null) return 'broken';
    if (!now) return 'none';
    return secret === null ? 'closed' : 'open';
  }
}
