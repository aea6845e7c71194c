import { useEffect, useState } from 'react';
import { forget, keep, readStored } from '../../../platform/local-storage';
import { emptyForm, type PolicyForm } from './policy-form';

/** What is typed, kept in this browser until it is saved: a reload loses nothing. */
export function usePolicyForm(start: PolicyForm, localDraftKey: string) {
  const [form, setForm] = useState(() => readLocalDraft(localDraftKey, start) ?? start);
  const [isDirty, setDirty] = useState(form !== start);
  const [discarded, setDiscarded] = useState(0);
  useEffect(() => {
    if (isDirty) keep(localDraftKey, form);
  }, [form, isDirty, localDraftKey]);
  return {
    form,
    isDirty,
    set: (change: Partial<PolicyForm>) => {
      setDirty(true);
      setForm((before) => ({ ...before, ...change }));
    },
    /** How often it began anew: what keeps something of its own while it is typed begins anew with it. */
    discarded,
    discard: () => {
      forget(localDraftKey);
      setDirty(false);
      setForm(start);
      setDiscarded((count) => count + 1);
    },
    settle: () => {
      forget(localDraftKey);
      setDirty(false);
    },
  };
}

/** Of the shape that this version writes. */
function readLocalDraft(name: string, start: PolicyForm): PolicyForm | null {
  const kept = readStored(name);
  if (typeof kept !== 'object' || kept === null) return null;
  const found = new Map<string, unknown>(Object.entries(kept));
  const fits = Object.entries(emptyForm(start.unitId)).every(([field, value]) =>
    field === 'rule' ? found.has(field) : typeof found.get(field) === typeof value,
  );
  return fits ? { ...start, ...kept } : null;
}
