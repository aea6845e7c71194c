import { useState } from 'react';
import { differencesOf, type DraftField } from '@shared/review/fields';
import { queryClient } from '../../platform/query-client';
import { counsellorQuery, type Counsellor } from './hours/use-counsellor';

/**
 * Looks again right before something is saved: has somebody else changed it since the form was opened?
 * @param counsellorId null: a new one, which nobody can have changed
 * @param start what the form began from
 */
export function useOvertaken<Form extends object>(
  counsellorId: string | null,
  start: Form,
  fields: readonly DraftField<Form, null>[],
  formOf: (counsellor: Counsellor) => Form,
) {
  const [base, setBase] = useState(start);
  const [theirs, setTheirs] = useState<Form | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  /** What is to be sent along, for the moment between this look and the saving; null: nothing is saved. */
  const lookAgain = async (): Promise<{ revision?: number } | null> => {
    if (counsellorId === null) return {};
    setAsking(true);
    setError(null);
    try {
      const counsellor = await queryClient.fetchQuery({
        ...counsellorQuery(counsellorId),
        staleTime: 0,
      });
      const latest = formOf(counsellor);
      const isSame = differencesOf(fields, base, latest, null).length === 0;
      if (!isSame) setTheirs(latest);
      return isSame ? { revision: counsellor.revision } : null;
    } catch (failure) {
      setError(failure);
      // Nothing is saved on a guess.
      return null;
    } finally {
      setAsking(false);
    }
  };
  return {
    base,
    /** What somebody else has saved meanwhile, to be shown beside what was typed; else null. */
    theirs,
    isAsking,
    error,
    lookAgain,
    /** The form goes on from both. */
    takeUp: () => {
      if (theirs) setBase(theirs);
      setTheirs(null);
    },
    leave: () => setTheirs(null),
  };
}
