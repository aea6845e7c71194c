import { useCallback, useEffect, useRef, useState } from 'react';
import { keysOfCode, wipeCodeKeys, type CodeKeys } from '@shared/envelope/code/code-keys';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { onGone } from '@client/platform/away/watch-away';
import { afterDrawing } from './after-drawing';
import { forgetCode, keepCode, keptCode } from './kept-code';

export interface CodeSession {
  keys: CodeKeys;
  code: ReturnCode;
  /** On this phone; otherwise she comes back by code, and leaving the screen wipes. */
  isKept: boolean;
}

/**
 * What her code opens, for as long as she is at the screen. Where others look at the phone, the background
 * is leaving too. `visit` changes whenever it was wiped.
 */
export function useCodeSession(personId: string) {
  const [session, setSession] = useState<CodeSession | null>(null);
  const [isBusy, setBusy] = useState(() => keptCode(personId) !== null);
  const [visit, setVisit] = useState(0);
  // Beside the state, which cannot be reached any more when the page is gone.
  const secrets = useRef<CodeSession | null>(null);
  const number = useRef(0);

  const begin = useCallback((made: CodeSession | null) => {
    if (secrets.current && secrets.current.code !== made?.code) wipeSession(secrets.current);
    secrets.current = made;
    setSession(made);
    setBusy(false);
  }, []);

  const open = useCallback(
    async (code: ReturnCode, isKept: boolean) => {
      const own = number.current;
      // Some hundred milliseconds without JIT: the screen says so first.
      await afterDrawing();
      const made = { code, keys: keysOfCode(code), isKept };
      if (number.current === own) begin(made);
      else wipeSession(made);
    },
    [begin],
  );

  const enter = (code: ReturnCode) => {
    setBusy(true);
    void open(code, false);
  };

  useEffect(() => {
    const kept = keptCode(personId);
    if (kept) void open(kept, true);
    const wipe = () => {
      number.current += 1;
      begin(null);
      setVisit(number.current);
    };
    const stop = onGone(() => {
      if (!secrets.current?.isKept) wipe();
    });
    return () => {
      stop();
      wipe();
    };
  }, [personId, open, begin]);

  /** She said that nobody else looks, or that somebody does. */
  const keep = (isKept: boolean) => {
    const now = secrets.current;
    if (!now) return;
    if (isKept) keepCode(personId, now.code);
    else forgetCode(personId);
    // The same keys go on: only what is on the phone changes.
    now.isKept = isKept;
    setSession({ ...now });
  };
  return { session, isBusy, visit, enter, begin, close: () => begin(null), keep };
}

function wipeSession({ code, keys }: CodeSession): void {
  code.fill(0);
  wipeCodeKeys(keys);
}
