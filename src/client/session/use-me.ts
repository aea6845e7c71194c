import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useSession } from './use-session';

/** Who she is by the server. Care mode and name follow her to every device of hers. */
export function useMe() {
  const { isSignedIn, careMode, setCareMode, setName } = useSession();
  const query = useQuery({
    queryKey: queryKey('people', 'me'),
    queryFn: ({ signal }) => api.people.me({}, { signal }),
    enabled: isSignedIn,
  });
  const me = query.data;
  useEffect(() => {
    if (!me) return;
    setName(me.name);
    // Her switch on another device counts; "off" there leaves a phone that follows its own size alone.
    if (me.careMode || careMode) setCareMode(me.careMode);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new answer changes it
  }, [me]);
  return query;
}
