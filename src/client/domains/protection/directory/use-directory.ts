import { useCallback, useEffect, useRef, useState } from 'react';
import type { DutyNow } from '@shared/protection/wire';
import { protectionApi } from '../protection-api';
import { chooseReply, type ChosenReply } from './choose-reply';

interface Known extends ChosenReply {
  /** Whether somebody looks now; null while the server has not said so. */
  duty: DutyNow | null;
}

/** Who can read, and when: what this phone kept at once, what the server says as soon as it does. */
export function useDirectory() {
  const [known, setKnown] = useState<Known>(() => ({
    ...chooseReply(null),
    duty: null,
  }));
  const [isAsking, setAsking] = useState(true);
  const isHere = useRef(true);
  const hear = useCallback((answer: Known) => {
    if (!isHere.current) return;
    setKnown(answer);
    setAsking(false);
  }, []);
  useEffect(() => {
    isHere.current = true;
    void askServer().then(hear);
    return () => {
      isHere.current = false;
    };
  }, [hear]);
  const ask = () => {
    setAsking(true);
    void askServer().then(hear);
  };
  return { ...known, isAsking, ask };
}

async function askServer(): Promise<Known> {
  const served = await protectionApi.directory({}).catch(() => null);
  return {
    ...chooseReply(served),
    duty: served?.duty ?? null,
  };
}
