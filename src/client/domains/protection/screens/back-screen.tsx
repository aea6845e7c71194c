import { CaseScreen } from '../components/case-screen';
import { ReturnForm } from '../components/return-form';
import { useCodeSession } from '../case/use-code-session';

/** Back with the code, on any phone. */
export default function BackScreen() {
  const { session, isBusy, visit, enter } = useCodeSession();
  if (session) return <CaseScreen {...session} />;
  // A new visit has a new form: what was typed goes with the one before.
  return <ReturnForm key={visit} isBusy={isBusy} onCode={(code) => void enter(code)} />;
}
