import { useMutation } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import type { MadeKey } from '../../../keyring/key-calls';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import { useCommand } from '../../../platform/use-command';
import { useMyPlaces } from '../use-places';
import { talkKeyring } from './talk-keyring';

/** Tells the server the public halves and the file, and takes the key into use. */
export function useEnrolTalkKey(onDone: () => void) {
  const unitId = useHouse();
  const enrol = useCommand(api.counselling.enrolTalkKey);
  return useMutation({
    gcTime: 0,
    mutationFn: async (made: MadeKey) => {
      const { keyId, signing, recipient } = made.public;
      await enrol.mutateAsync({ unitId, signing, recipient, file: made.file });
      return (await talkKeyring.getVault()).call('adopt', { keyId });
    },
    onSuccess: async ({ keyIds }) => {
      // First the list: a key that is open and in no list would look like a stranger's.
      await queryClient.invalidateQueries({ queryKey: queryKey('counselling', 'myTalkKeys') });
      talkKeyring.opened(keyIds);
      onDone();
    },
  });
}

/** Where her calendar is, or the house that she supervises. */
function useHouse(): string {
  const { units } = useStaff();
  const places = useMyPlaces();
  const supervised = units.find((unit) => holdsOneOf([unit], ['counselling-supervisor']));
  return places.data?.calendars[0]?.unitId ?? supervised?.id ?? units[0]?.id ?? '';
}
