import { useStore } from 'zustand';
import { sessionStore } from './session-store';

/** Whether somebody is signed in here, and the unit that she works for. */
export function useSession() {
  const session = useStore(sessionStore);
  return { ...session, isSignedIn: session.token !== null };
}
