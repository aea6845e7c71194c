import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { usePeopleQuery } from '../use-people-query';

/** Her family members, the first added first. */
export const useFamily = () =>
  usePeopleQuery(queryKey('people', 'listFamily'), (signal) =>
    api.people.listFamily({}, { signal }),
  );
