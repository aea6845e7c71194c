import { LateScreen } from '../../components/late-screen';

/** A report: for oneself, about somebody else, or as one whom the law obliges. */
export default function WritePage() {
  return <LateScreen load={() => import('../../screens/write-screen')} />;
}
