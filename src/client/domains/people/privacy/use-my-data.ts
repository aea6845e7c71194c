import { api } from '@client/platform/api';
import { usePeopleQuery } from '../use-people-query';

/** Everything the system holds about her. */
export const useMyData = () =>
  usePeopleQuery('my-data', (signal) => api.people.exportMyData({}, { signal }));

export type MyData = NonNullable<ReturnType<typeof useMyData>['data']>;
