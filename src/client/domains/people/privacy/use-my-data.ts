import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { usePeopleQuery } from '../use-people-query';

/** Everything the system holds about her. */
export const useMyData = () =>
  usePeopleQuery(queryKey('people', 'exportMyData'), (signal) =>
    api.people.exportMyData({}, { signal }),
  );

export type MyData = NonNullable<ReturnType<typeof useMyData>['data']>;
