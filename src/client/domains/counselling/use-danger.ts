import { useState } from 'react';
import { dangerIn } from '@shared/counselling/danger/danger-in';
import { dangerKinds, type DangerKind } from '@shared/counselling/danger/danger-words';

/**
 * Danger in what she writes, from the first word of it until the page is left: deleting the words does not
 * take the help card away. In memory alone; it must change nothing of what is sent or asked of the server.
 * @param texts in order, also those of before
 */
export function useDanger(...texts: readonly string[]): readonly DangerKind[] {
  const [seen, setSeen] = useState<readonly DangerKind[]>([]);
  const found = dangerIn(...texts);
  const all = dangerKinds.filter((kind) => seen.includes(kind) || found.includes(kind));
  if (all.length > seen.length) setSeen(all);
  return all;
}
