import { create } from 'zustand';
import { readStored, store } from '@client/platform/storage';
import { forgetLastSeen } from '@client/platform/last-seen';

interface Kept {
  personId: string | null;
  /** Null under CloudBase, where WeChat names the caller. */
  token: string | null;
  /** How the page 我的 greets her before the server has answered. */
  name: string | null;
  /** Null follows the phone's own size of type. */
  careMode: boolean | null;
  /** The town whose activities and stations come first. */
  townId: string | null;
}

interface SessionState extends Kept {
  begin: (opened: { personId: string; token: string | null }) => void;
  end: () => void;
  setName: (name: string | null) => void;
  setCareMode: (on: boolean) => void;
  chooseTown: (townId: string | null) => void;
}

const signedOut = { personId: null, token: null, name: null };

/** What the app itself knows about who uses it; all else belongs to the queries. Kept on the phone. */
export const sessionStore = create<SessionState>((set) => ({
  ...restored(),
  begin: ({ personId, token }) => set({ personId, token }),
  end: () => {
    forgetLastSeen();
    set(signedOut);
  },
  setName: (name) => set({ name }),
  setCareMode: (careMode) => set({ careMode }),
  chooseTown: (townId) => set({ townId }),
}));

sessionStore.subscribe(({ personId, token, name, careMode, townId }) =>
  store('session', { personId, token, name, careMode, townId }),
);

function restored(): Kept {
  const kept = readStored('session');
  const from: Record<string, unknown> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    personId: text(from.personId),
    token: text(from.token),
    name: text(from.name),
    careMode: typeof from.careMode === 'boolean' ? from.careMode : null,
    townId: text(from.townId),
  };
}
