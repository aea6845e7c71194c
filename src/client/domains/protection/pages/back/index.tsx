import { LateScreen } from '../../components/late-screen';

/** With the return code. */
export default function BackPage() {
  return <LateScreen load={() => import('../../screens/back-screen')} />;
}
