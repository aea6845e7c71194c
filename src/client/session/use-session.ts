import { sessionStore } from './session-store';

/** Who uses the app here, and what she chose. */
export function useSession() {
  const session = sessionStore();
  return { ...session, isSignedIn: session.personId !== null };
}
