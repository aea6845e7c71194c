import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePeopleQuery } from '../use-people-query';

/** Where she is signed in, and how to end it elsewhere. */
export function useDevices() {
  const devices = usePeopleQuery(queryKey('people', 'listDevices'), (signal) =>
    api.people.listDevices({}, { signal }),
  );
  const queries = useQueryClient();
  const onDone = () =>
    void queries.invalidateQueries({ queryKey: queryKey('people', 'listDevices') });
  const one = useCommand(api.people.revokeDevice, { onDone });
  const others = useCommand(api.people.signOutEverywhere, { onDone });
  return {
    devices,
    revoke: (deviceId: string) => one.mutate({ deviceId }),
    revoking: one.isPending ? one.variables.deviceId : null,
    revokeOthers: () => others.mutate({ keepThisOne: true }),
    revokingOthers: others.isPending,
    error: one.error ?? others.error,
  };
}
