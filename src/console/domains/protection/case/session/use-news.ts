import { useEffect, useRef } from 'react';
import { useQueue } from '../../queue/use-queue';
import type { CaseSession } from './case-session';

/**
 * Reads the case anew when the queue says that something has happened to it. Asking for the case itself
 * every few seconds would leave a row in the audit log each time.
 */
export function useNews(session: CaseSession): void {
  const { data } = useQueue('open');
  const row = data?.items.find(({ caseId }) => caseId === session.caseId);
  const news = row && JSON.stringify([row.lastFromHerAt, row.state, row.urgency, row.takenBy]);
  const known = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (known.current !== undefined && news !== undefined && known.current !== news) {
      void session.refresh();
    }
    known.current = news;
  }, [news, session]);
}
