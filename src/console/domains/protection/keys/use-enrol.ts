import { useMutation } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { caseHandlerRoles } from '@shared/organisation/roles';
import { rightsCentre } from '@shared/protection/rules';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import { useCommand } from '../../../platform/use-command';
import { useStaff } from '../../../session/use-staff';
import type { MadeKey } from '../../../keyring/key-calls';
import { getVault, keysOpened } from './key-store';

interface Enrolment {
  made: MadeKey;
  name: string;
  renews?: string;
}

/** Tells the server the public halves and the file, and takes the key into use. */
export function useEnrol(onDone: () => void = () => undefined) {
  const { units } = useStaff();
  const enrol = useCommand(api.protection.enrolKey);
  const unitId =
    units.find(({ roles }) => roles.some((role) => caseHandlerRoles.includes(role)))?.id ??
    rightsCentre;
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ made, name, renews }: Enrolment) => {
      const { keyId, signing, recipient } = made.public;
      await enrol.mutateAsync({
        name,
        unitId,
        signing,
        recipient,
        file: made.file,
        ...(renews === undefined ? {} : { renews }),
      });
      return (await getVault()).call('adopt', { keyId });
    },
    onSuccess: async ({ keyIds }) => {
      // First the list: a key that is open and in no list would look like a stranger's.
      await queryClient.invalidateQueries({ queryKey: queryKey('protection', 'myKeys') });
      keysOpened(keyIds);
      onDone();
    },
  });
}
