import { Link } from 'wouter';
import { standingLabels } from '@shared/policies/standing';
import type { PolicyRow } from '@shared/policies/views';
import { Checked, StatusTags, topicWords } from './policy-table';

/** On a phone. */
export function PolicyCards({ policies }: { policies: readonly PolicyRow[] }) {
  return (
    <ul className="cards">
      {policies.map((policy) => (
        <li key={policy.id} className="card">
          <div className="card__line">
            <StatusTags policy={policy} />
          </div>
          <Link className="card__title" href={`/policies/${policy.id}`}>
            {policy.title}
          </Link>
          <div>
            {topicWords(policy.topics)} · {standingLabels[policy.standing]} · {policy.region}
          </div>
          <div>
            来源核对：
            <Checked policy={policy} />
          </div>
          <div className="quiet">
            {policy.unitName} · {policy.writerName ?? '不留名'}
          </div>
        </li>
      ))}
    </ul>
  );
}
