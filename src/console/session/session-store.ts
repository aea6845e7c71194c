import { createStore } from 'zustand/vanilla';
import { forget, keep, readStored } from '../platform/local-storage';
import { queryClient } from '../platform/query-client';

interface ChosenUnit {
  id: string;
  name: string;
}

interface SessionState {
  /** Opaque; kept for this tab only, never in an address. */
  token: string | null;
  /** Why there is none: she left, the server ended it, or she is to show anew who she is. */
  endedBecause: 'left' | 'ended' | 'to-be-sure' | null;
  /** The unit that she works for now; null until she has chosen one. */
  unit: ChosenUnit | null;
  begin: (token: string) => void;
  end: (because: 'left' | 'ended' | 'to-be-sure') => void;
  chooseUnit: (unit: ChosenUnit) => void;
}

function chosenUnit(kept: unknown): ChosenUnit | null {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || !('name' in kept))
    return null;
  const { id, name } = kept;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** What the console itself knows about who uses it; all else belongs to the queries. */
export const sessionStore = createStore<SessionState>((set) => ({
  token: text(readStored('token', sessionStorage)),
  endedBecause: null,
  unit: chosenUnit(readStored('unit', sessionStorage)),
  begin: (token) => {
    queryClient.clear();
    keep('token', token, sessionStorage);
    set({ token, endedBecause: null });
  },
  end: (because) => {
    forget('token', sessionStorage);
    if (because === 'left') forget('unit', sessionStorage);
    queryClient.clear();
    set(
      because === 'left'
        ? { token: null, endedBecause: because, unit: null }
        : { token: null, endedBecause: because },
    );
  },
  chooseUnit: (unit) => {
    keep('unit', unit, sessionStorage);
    set({ unit });
  },
}));
