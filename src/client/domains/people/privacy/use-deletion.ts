import { useRef, useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';
import { api } from '@client/platform/api';
import { codeOf, ConnectionError } from '@shared/contract/connection-error';
import { useCommand } from '@client/platform/use-command';
import { leave } from '@client/session/sign-in';
import { usePeopleQuery } from '../use-people-query';

/** Deleting the account: what it would do, the typed words, and then it is done. */
export function useDeletion() {
  const preview = usePeopleQuery(queryKey('people', 'previewDeletion'), (signal) =>
    api.people.previewDeletion({}, { signal }),
  );
  const [typed, setTyped] = useState('');
  const [deleted, setDeleted] = useState(false);
  const gone = () => {
    setDeleted(true);
    leave();
  };
  // Only a try whose answer was lost can have ended the session; one that had run out deleted nothing.
  const answerWasLost = useRef(false);
  const remove: typeof api.people.deleteMyAccount = (...call) => {
    const answer = api.people.deleteMyAccount(...call);
    answer.catch((error: unknown) => {
      if (error instanceof ConnectionError) answerWasLost.current = true;
    });
    return answer;
  };
  const command = useCommand(remove, { onDone: gone });
  return {
    preview,
    typed,
    setTyped,
    matches: typed.trim() === deletionPhrase,
    deleted,
    remove: () =>
      command.mutate(
        { confirm: deletionPhrase },
        {
          onError: (error) => {
            if (answerWasLost.current && codeOf(error) === 'SIGN_IN_NEEDED') gone();
          },
        },
      ),
    removing: command.isPending,
    error: command.error,
  };
}
