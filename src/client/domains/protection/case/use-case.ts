import { useCallback, useEffect, useRef, useState } from 'react';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type { Head } from '@shared/envelope/case/entry';
import { openCase, type OpenedCase } from './open-case';

/** The case of a code, loaded and verified, in this component's memory and nowhere else. */
export function useCase(keys: CodeKeys) {
  const [opened, setOpened] = useState<OpenedCase | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isLoading, setLoading] = useState(true);
  const heads = useRef<readonly Head[]>([]);
  const isHere = useRef(true);

  const first = useCallback(async (): Promise<OpenedCase | null> => {
    try {
      const next = await openCase(keys, heads.current);
      if (!isHere.current) return null;
      // Only what is not behind is remembered, or a cut tail would be taken for the new truth.
      if (next.state && next.findings.length === 0) heads.current = next.state.heads;
      setOpened(next);
      setError(null);
      return next;
    } catch (failure) {
      if (isHere.current) setError(failure);
      return null;
    } finally {
      if (isHere.current) setLoading(false);
    }
  }, [keys]);

  const load = useCallback((): Promise<OpenedCase | null> => {
    setLoading(true);
    return first();
  }, [first]);

  useEffect(() => {
    isHere.current = true;
    void first();
    return () => {
      isHere.current = false;
    };
  }, [first]);
  return { opened, error, isLoading, load };
}
