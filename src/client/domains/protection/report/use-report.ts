import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import type { Writer } from '@shared/protection/report/report-forms';
import { onGone } from '@client/platform/away/watch-away';
import { afterDrawing } from '../sealing/after-drawing';
import { useDelivery } from '../sealing/use-delivery';
import { takeOverDanger } from './danger-handover';
import { afterDraft, emptyDraft, type DraftEvent } from './draft';
import { noteLeavingExplained, wasLeavingExplained } from './explained';
import { sealReport, wipeReport, type SealedReport } from './seal-report';

/**
 * A report from its first word to its code, in the memory of this page. Two pages are two reports, each
 * with a code of its own.
 */
export function useReport(writer: Writer) {
  const [draft, note] = useReducer(afterDraft, null, () => ({
    ...emptyDraft(writer, wasLeavingExplained()),
    danger: writer === 'self' ? takeOverDanger() : {},
  }));
  const [report, setReport] = useState<SealedReport | null>(null);
  const [isSealing, setSealing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isCopied, setCopied] = useState(false);
  const { delivery, start, stop, resend } = useDelivery<unknown>();
  const visit = useRef(0);
  // Beside the state, which cannot be reached any more when the page is gone.
  const secrets = useRef<SealedReport | null>(null);

  const forget = useCallback(() => {
    visit.current += 1;
    stop();
    if (secrets.current) wipeReport(secrets.current);
    secrets.current = null;
    setReport(null);
    setSealing(false);
    setCopied(false);
    setProblem(null);
  }, [stop]);

  useEffect(() => {
    const wipe = () => {
      forget();
      note({ type: 'wipe' });
    };
    const end = onGone(wipe);
    return () => {
      end();
      wipe();
    };
  }, [forget]);

  const send = async (directory: VerifiedDirectory) => {
    const own = visit.current;
    setSealing(true);
    setProblem(null);
    await afterDrawing();
    try {
      const sealed = await sealReport(draft, directory);
      // She left or went back while it was sealed: nothing is sent, and nothing of it stays.
      if (visit.current !== own) return wipeReport(sealed);
      secrets.current = sealed;
      setReport(sealed);
      start(sealed.send);
    } catch (failure) {
      if (visit.current === own) setProblem(failure);
    }
    if (visit.current === own) setSealing(false);
  };

  const tell = (event: DraftEvent) => {
    // Back while it is sealed: then it is not sent.
    if (event.type === 'back') {
      visit.current += 1;
      setSealing(false);
    }
    note(event);
  };
  const begin = () => {
    noteLeavingExplained();
    tell({ type: 'begin' });
  };
  return {
    draft,
    tell,
    begin,
    send,
    isSealing,
    problem,
    report,
    delivery,
    resend,
    /** The server does not take it: back to what she wrote, which gets another code. */
    rewrite: forget,
    isCopied,
    noteCopied: () => setCopied(true),
  };
}
