import { useMemo } from 'react';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { isValidNow } from '@shared/envelope/directory/readers';
import { useKeys } from '../keys/use-keys';
import { useDirectory } from './use-directory';

/** Who is who, by the signed directory: no name here is the server's word. */
export interface Colleagues {
  /** "你", her name, or 经办人 where the list does not know the key. */
  byKey: (keyId: string) => string;
  byHandler: (handler: string) => string;
  handlerOf: (keyId: string) => string | null;
  /** Who has a key that is valid now. */
  valid: readonly { handler: string; name: string }[];
}

export function useColleagues(): Colleagues {
  const { choice } = useDirectory();
  const { keyIds } = useKeys();
  return useMemo(() => {
    const directory = choice?.ok ? choice.directory : null;
    const entries: readonly HandlerEntry[] = directory?.handlers ?? [];
    const entryOf = (keyId: string) => entries.find((entry) => entry.keyId === keyId);
    const valid = new Map(
      entries
        .filter((entry) => directory !== null && isValidNow(entry, directory))
        .map(({ handler, name }) => [handler, name]),
    );
    return {
      byKey: (keyId) => (keyIds.includes(keyId) ? '你' : (entryOf(keyId)?.name ?? '经办人')),
      byHandler: (handler) =>
        entries.find((entry) => entry.handler === handler)?.name ?? '一位经办人',
      handlerOf: (keyId) => entryOf(keyId)?.handler ?? null,
      valid: [...valid].map(([handler, name]) => ({ handler, name })),
    };
  }, [choice, keyIds]);
}
