import { townById } from '@shared/organisation/yueqing/yueqing';
import { useSession } from './use-session';

/** The town she chose, if any. */
export function useTown() {
  const { townId } = useSession();
  return townId === null ? null : (townById(townId) ?? null);
}
