import { useEffect, useState } from 'react';
import { forget, keep, readStored } from '../../../platform/local-storage';
import { emptyForm, type PieceForm } from './piece-form';

/** What is typed, kept in this browser until it is saved: a reload loses nothing. */
export function usePieceForm(start: PieceForm, localDraftKey: string) {
  const [form, setForm] = useState(() => readLocalDraft(localDraftKey, start) ?? start);
  const [isDirty, setDirty] = useState(form !== start);
  useEffect(() => {
    if (isDirty) keep(localDraftKey, form);
  }, [form, isDirty, localDraftKey]);
  return {
    form,
    isDirty,
    set: (change: Partial<PieceForm>) => {
      setDirty(true);
      setForm((before) => ({ ...before, ...change }));
    },
    settle: () => {
      forget(localDraftKey);
      setDirty(false);
    },
  };
}

/** Of the shape that this version writes, and of the same kind. */
function readLocalDraft(name: string, start: PieceForm): PieceForm | null {
  const kept = readStored(name);
  if (typeof kept !== 'object' || kept === null) return null;
  const found = new Map<string, unknown>(Object.entries(kept));
  const usual = Object.entries(emptyForm(start.kind, start.unitId));
  const fits = usual.every(([field, value]) => {
    const other = found.get(field);
    const isOptional = field === 'picture' || field === 'themeId';
    return isOptional ? other !== undefined : typeof other === typeof value;
  });
  if (!fits || found.get('kind') !== start.kind) return null;
  return { ...start, ...kept };
}
