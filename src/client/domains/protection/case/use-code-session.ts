import { useEffect, useRef, useState } from 'react';
import { keysOfCode, wipeCodeKeys, type CodeKeys } from '@shared/envelope/code/code-keys';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { onGone } from '@client/platform/away/watch-away';
import { afterDrawing } from '../sealing/after-drawing';

interface Session {
  keys: CodeKeys;
  code: ReturnCode;
}

/** What a code opens, for as long as she is at the screen. `visit` changes whenever it was wiped. */
export function useCodeSession() {
  const [session, setSession] = useState<Session | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [visit, setVisit] = useState(0);
  // Beside the state, which cannot be reached any more when the page is gone.
  const secrets = useRef<Session | null>(null);
  const number = useRef(0);

  useEffect(() => {
    const wipe = () => {
      if (secrets.current) wipeSession(secrets.current);
      secrets.current = null;
      number.current += 1;
      setSession(null);
      setBusy(false);
      setVisit(number.current);
    };
    const stop = onGone(wipe);
    return () => {
      stop();
      wipe();
    };
  }, []);

  const enter = async (code: ReturnCode) => {
    const own = number.current;
    setBusy(true);
    // Some hundred milliseconds without JIT: the button says so first.
    await afterDrawing();
    const made = { code, keys: keysOfCode(code) };
    if (number.current !== own) return wipeSession(made);
    secrets.current = made;
    setSession(made);
    setBusy(false);
  };
  return { session, isBusy, visit, enter };
}

function wipeSession({ code, keys }: Session): void {
  code.fill(0);
  wipeCodeKeys(keys);
}
