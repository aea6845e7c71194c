import { useMemo } from 'react';
import { staffUnits } from './staff-roles';
import { useMe } from './use-me';
import { useSession } from './use-session';

/** The one who is signed in, the units that she works for, and the one that is chosen now. */
export function useStaff() {
  const { data: me } = useMe();
  const { unit: chosen, chooseUnit } = useSession();
  const units = useMemo(() => staffUnits(me?.grants ?? []), [me]);
  const [first] = units;
  return { me, units, unit: chosen ?? first ?? null, chooseUnit };
}
