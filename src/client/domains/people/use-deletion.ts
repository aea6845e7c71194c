import { useState } from 'react';
import { deletionPhrase } from '@shared/people/privacy-contract';
import { api } from '@client/platform/api';
import { codeOf } from '@client/platform/errors';
import { useCommand } from '@client/platform/use-command';
import { leave } from '@client/session/sign-in';
import { usePeopleQuery } from './use-people-query';

/** Deleting the account: what it would do, the typed words, and then it is done. */
export function useDeletion() {
  const preview = usePeopleQuery('deletion', (signal) =>
    api.people.previewDeletion({}, { signal }),
  );
  const [typed, setTyped] = useState('');
  const [deleted, setDeleted] = useState(false);
  const gone = () => {
    setDeleted(true);
    leave();
  };
  const command = useCommand(api.people.deleteMyAccount, { onDone: gone });
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
          // The answer to a first try was lost: the account is gone and the session with it.
          onError: (error) => {
            if (codeOf(error) === 'SIGN_IN_NEEDED') gone();
          },
        },
      ),
    removing: command.isPending,
    error: command.error,
  };
}
