import { useCallback, useEffect, useState } from 'react';
import type { FormDraft } from './form-draft';
import { dropLocalDraft, storeLocalDraft, readLocalDraft } from './local-draft';

const restMilliseconds = 400;

interface FormStart {
  /** What the server has, or what a new one begins with. */
  start: FormDraft;
  revision: number | null;
  /** Where this browser keeps what is typed. */
  localDraftKey: string;
}

/**
 * The form as it is typed. Every change is kept in this browser a moment later, so that a reload, a
 * closed tab or a dead battery loses nothing; what was kept is taken up again when the page opens.
 */
export function useForm({ start, revision, localDraftKey }: FormStart) {
  const [restored, setRestored] = useState(() => readLocalDraft(localDraftKey));
  const [form, setForm] = useState(restored?.form ?? start);
  const [isDirty, setDirty] = useState(restored !== null);
  const [keptAt, setKeptAt] = useState(restored?.at ?? null);

  const set = useCallback((change: Partial<FormDraft>) => {
    setForm((before) => ({ ...before, ...change }));
    setDirty(true);
  }, []);

  useEffect(() => {
    if (!isDirty) return undefined;
    const write = () => {
      const at = new Date().toISOString();
      storeLocalDraft(localDraftKey, { form, revision, at });
      setKeptAt(at);
    };
    const timer = setTimeout(write, restMilliseconds);
    // A tab that is closed within the moment keeps it too.
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [form, isDirty, localDraftKey, revision]);

  /** The server has it: nothing needs to be kept here any more. */
  const settle = useCallback(() => {
    dropLocalDraft(localDraftKey);
    setDirty(false);
    setRestored(null);
    setKeptAt(null);
  }, [localDraftKey]);

  const discard = useCallback(() => {
    settle();
    setForm(start);
  }, [settle, start]);

  /** Goes on from another form; what was kept here is part of it. */
  const takeUp = useCallback((other: FormDraft) => {
    setRestored(null);
    setForm(other);
    setDirty(true);
  }, []);

  return { form, set, isDirty, keptAt, restored, settle, discard, takeUp };
}
