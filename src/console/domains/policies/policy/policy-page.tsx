import { Alert, Tag } from 'antd';
import { Link, useParams } from 'wouter';
import { ruledOf } from '@shared/policies/affected/who-changes';
import { policyFields } from '@shared/policies/draft-fields';
import { stateOf } from '@shared/policies/rules';
import { standingLabels } from '@shared/policies/standing';
import { policyStateNames } from '@shared/policies/states';
import { differencesOf } from '@shared/review/fields';
import { shanghaiDate } from '@shared/time/shanghai';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { Differences } from '../../../ui/review/differences';
import { formOf } from '../editor/policy-form';
import { RuleChanges } from '../rule/comparison/rule-changes';
import { RuleSentences } from '../rule/rule-sentences';
import { PolicyPreview } from '../preview/policy-preview';
import { PolicyDecision } from '../review/policy-decision';
import { stateColours, statusColours, statusNames } from '../status-names';
import { PolicyActions } from './policy-actions';
import { PolicyHistory } from './policy-history';
import { PolicySources } from './policy-sources';
import { PolicyVersions } from './policy-versions';
import { usePolicy, type StaffPolicy } from './use-policy';
import '../editor/editor.css';

/** One policy: how it stands, what it looks like, who did what, and the next step. */
export default function PolicyPage() {
  const { id = '' } = useParams();
  const policy = usePolicy(id);
  if (policy.isPending) return <Loading />;
  if (policy.isLoadingError) {
    return <Problem error={policy.error} onRetry={() => void policy.refetch()} />;
  }
  const { data } = policy;
  const { draft, liveDraft, status, revision } = data;
  const state = liveDraft && stateOf(liveDraft, shanghaiDate(new Date()));
  return (
    <Page
      title={draft.title}
      note={
        <>
          <Tag color={statusColours[status]}>{statusNames[status]}</Tag>{' '}
          {state && <Tag color={stateColours[state]}>居民看到：{policyStateNames[state]}</Tag>}{' '}
          {standingLabels[draft.standing]}，第 {revision} 稿
        </>
      }
      actions={<PolicyActions policy={data} />}
    >
      <div className="policy-editor">
        <div className="policy-editor__form">
          <Standing policy={data} />
          {status !== 'in-review' && <Conditions policy={data} />}
          <PolicySources policy={data} />
          {liveDraft !== null && <PolicyVersions policyId={data.id} />}
          <PolicyHistory history={data.history} />
        </div>
        <aside className="policy-editor__phone" aria-label="预览">
          <PolicyPreview form={formOf(draft)} />
        </aside>
      </div>
    </Page>
  );
}

/** Where residents see another text, what of its conditions would change. */
function Conditions({ policy: { draft, liveDraft, status } }: { policy: StaffPolicy }) {
  return liveDraft !== null && status !== 'published' ? (
    <RuleChanges before={liveDraft} after={draft} />
  ) : (
    <RuleSentences {...ruledOf(draft)} />
  );
}

/** Where it is on its way, and what is still to be done. */
function Standing({ policy }: { policy: StaffPolicy }) {
  const { id, status, isLive, lastReturn, draft, liveDraft, problems } = policy;
  if (status === 'in-review') return <PolicyDecision policy={policy} />;
  const unpublished =
    status === 'draft' && liveDraft !== null
      ? differencesOf(policyFields, liveDraft, draft, null)
      : [];
  return (
    <>
      {status === 'draft' && lastReturn !== null && (
        <Alert type="warning" showIcon title="退回来了" description={lastReturn.reason} />
      )}
      {status !== 'published' && problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="还有几处要补，补了才能公开"
          description={
            <>
              <ul className="policy-list">
                {problems.map(({ field, reason }) => (
                  <li key={`${field} ${reason}`}>{reason}</li>
                ))}
              </ul>
              <Link href={`/policies/${id}/edit`}>去补</Link>
            </>
          }
        />
      )}
      {isLive && status !== 'published' && (
        <Alert type="info" showIcon title="居民看到的还是上一版" />
      )}
      {unpublished.length > 0 && (
        <div className="card">
          <Differences
            label="和居民现在看到的比"
            items={unpublished}
            after="这一稿"
            before="居民现在看到的"
          />
        </div>
      )}
    </>
  );
}
