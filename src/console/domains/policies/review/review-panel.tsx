import { Link } from 'wouter';
import type { QueueItem } from '@shared/review/review-contract';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { formOf } from '../editor/policy-form';
import { PolicyHistory } from '../policy/policy-history';
import { PolicySources } from '../policy/policy-sources';
import { usePolicy } from '../policy/use-policy';
import { PolicyPreview } from '../preview/policy-preview';
import { PolicyDecision } from './policy-decision';
import '../editor/editor.css';

/** A policy that waits, as residents will see it, with what was changed, and the two ways on. */
export default function ReviewPanel({ item }: { item: QueueItem }) {
  const policyId = item.subjects[0]?.id ?? '';
  const policy = usePolicy(policyId);
  if (policy.isPending) return <Loading />;
  if (policy.isError) {
    return <Problem error={policy.error} onRetry={() => void policy.refetch()} />;
  }
  const { data } = policy;
  return (
    <section className="policy-editor" aria-labelledby="review-title">
      <div className="policy-editor__form">
        <h2 className="section-title" id="review-title">
          <Link href={`/policies/${policyId}`}>{data.draft.title}</Link>
        </h2>
        <PolicyDecision policy={data} />
        <PolicySources policy={data} />
        <PolicyHistory history={data.history} />
      </div>
      <aside className="policy-editor__phone" aria-label="预览">
        <PolicyPreview form={formOf(data.draft)} />
      </aside>
    </section>
  );
}
