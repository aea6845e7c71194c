import { useCallback, useEffect, useRef, useState } from 'react';
import type { DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import { api } from '@client/platform/api';
import { chosenList } from './directory';
import type { Page } from './open-thread';

/** What the server has of a talk, and the list of who reads, looked at. */
export interface Start {
  page: Page & { isForgotten: boolean };
  choice: DirectoryChoice;
}

/** Asked for each time the page opens, and kept in its memory alone. */
export function useStart(appointmentId: string) {
  const [start, setStart] = useState<Start | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(true);
  const isHere = useRef(true);
  const hear = useCallback((found: Start | null, failure: unknown) => {
    if (!isHere.current) return;
    if (found) setStart(found);
    setError(failure);
    setAsking(false);
  }, []);
  const ask = useCallback(
    () =>
      askStart(appointmentId).then(
        (found) => hear(found, null),
        (failure: unknown) => hear(null, failure),
      ),
    [appointmentId, hear],
  );
  useEffect(() => {
    isHere.current = true;
    void ask();
    return () => {
      isHere.current = false;
    };
  }, [ask]);
  const load = () => {
    setAsking(true);
    return ask();
  };
  return { start, error, isAsking, load };
}

export const threadPage = (appointmentId: string, after: number) =>
  api.counselling.talk({ appointmentId, part: 'thread', after });

/** The same, with the answer when something has come: the gateway waits some seconds for it. */
export const awaitPage = (appointmentId: string, after: number, { signal }: AbortController) =>
  api.counselling.talk({ appointmentId, part: 'thread', after, awaits: true }, { signal });

export async function askList(): Promise<DirectoryChoice> {
  const { reply } = await api.counselling.talkDirectory({});
  return chosenList(reply);
}

async function askStart(appointmentId: string): Promise<Start> {
  const [page, choice] = await Promise.all([threadPage(appointmentId, 0), askList()]);
  return { page, choice };
}
