import { useEffect, useRef, useState } from 'react';
import type { GivenDirectory } from '../../../keyring/key-calls';
import { talkKeyring, useTalkKeys } from '../talk-keys/talk-keyring';
import { TalkSession } from './talk-session';
import type { TalkRow } from './use-my-talks';

/** The talk while keys are open; null while they are locked. Leaving or locking ends it. */
export function useTalkSession(row: TalkRow, given: GivenDirectory | null): TalkSession | null {
  const { isOpen } = useTalkKeys();
  const directory = useRef(given);
  useEffect(() => {
    directory.current = given;
  }, [given]);
  const [session, setSession] = useState<TalkSession | null>(null);
  const isReady = isOpen && given !== null;
  const { appointmentId, counsellorId, unitId } = row;
  useEffect(() => {
    const vault = talkKeyring.openVault();
    if (!isReady || !vault) return undefined;
    const made = new TalkSession({ appointmentId, counsellorId, unitId }, vault, () => {
      if (directory.current === null) throw new Error('no directory');
      return directory.current;
    });
    setSession(made);
    void made.open();
    return () => {
      made.end();
      setSession(null);
    };
  }, [appointmentId, counsellorId, unitId, isReady]);
  useNews(session, row);
  return session?.talk === appointmentId ? session : null;
}

/** Reads the thread anew when the list says that something came: reading it by the clock would fill the audit log. */
function useNews(session: TalkSession | null, { messages, isForgotten }: TalkRow): void {
  const news = `${messages} ${isForgotten}`;
  const known = useRef<{ session: TalkSession | null; news: string }>({ session: null, news });
  useEffect(() => {
    const isNews = known.current.session === session && known.current.news !== news;
    known.current = { session, news };
    if (session && isNews) void session.refresh();
  }, [session, news]);
}
