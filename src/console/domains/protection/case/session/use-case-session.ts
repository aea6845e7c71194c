import { useEffect, useRef, useState } from 'react';
import type { GivenDirectory } from '../../../../keyring/key-calls';
import { openVault } from '../../keys/key-store';
import { useKeys } from '../../keys/use-keys';
import { CaseSession } from './case-session';

/** The case while keys are open; null while they are locked. Leaving or locking ends it. */
export function useCaseSession(caseId: string, given: GivenDirectory | null): CaseSession | null {
  const { isOpen } = useKeys();
  const directory = useRef(given);
  useEffect(() => {
    directory.current = given;
  }, [given]);
  const [session, setSession] = useState<CaseSession | null>(null);
  const isReady = isOpen && given !== null;
  useEffect(() => {
    const vault = openVault();
    if (!isReady || !vault) return undefined;
    const made = new CaseSession(caseId, vault, () => {
      if (directory.current === null) throw new Error('no directory');
      return directory.current;
    });
    setSession(made);
    void made.open();
    return () => {
      made.end();
      setSession(null);
    };
  }, [caseId, isReady]);
  return session?.caseId === caseId ? session : null;
}
