import { useIsNarrow } from '../../../ui/use-is-narrow';
import { caseNumber } from '../queue/case-number';

/** What colleagues call the case. On a phone it is all of the page; else the queue's title stands above. */
export function CaseTitle({ caseId }: { caseId: string }) {
  const Heading = useIsNarrow() ? 'h1' : 'h2';
  return <Heading className="case-head__number">{caseNumber(caseId)}</Heading>;
}
