import { createContext, useContext, useState } from 'react';
import type { Act, CaseData, CaseSession } from './case-session';

export interface OpenCase {
  session: CaseSession;
  data: CaseData;
}

export const CaseContext = createContext<OpenCase | null>(null);

/** The case that the page shows. */
export function useOpenCase(): OpenCase {
  const found = useContext(CaseContext);
  if (!found) throw new Error('inside an open case only');
  return found;
}

/**
 * Does something with the case. Not a mutation of the query client: that would keep what was typed.
 */
export function useAct(onDone: () => void = () => undefined) {
  const { session } = useOpenCase();
  const [state, setState] = useState<{ isPending: boolean; error: unknown }>({
    isPending: false,
    error: null,
  });
  const run = async (act: Act) => {
    if (state.isPending) return;
    setState({ isPending: true, error: null });
    try {
      await session.run(act);
      setState({ isPending: false, error: null });
      onDone();
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return { ...state, run };
}
