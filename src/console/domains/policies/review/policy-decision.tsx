import { Alert } from 'antd';
import { policyFields } from '@shared/policies/draft-fields';
import { differencesOf } from '@shared/review/fields';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Decide } from '../../../ui/review/decide';
import { Differences } from '../../../ui/review/differences';
import { ReturnedBefore } from '../../../ui/review/returned-before';
import { useDecision } from '../../../ui/review/use-decision';
import type { StaffPolicy } from '../policy/use-policy';
import { ruledOf } from '@shared/policies/affected/who-changes';
import { RuleChanges } from '../rule/comparison/rule-changes';
import { RuleSentences } from '../rule/rule-sentences';

const whyNot = {
  'own-work': '这里有你写的内容，要请别人来审。',
  'needs-review': '要由上级单位的编辑或管理员来审。',
} as const;

/** What waits for a review: who may decides on it, everybody else reads whom it waits for. */
export function PolicyDecision({ policy }: { policy: StaffPolicy }) {
  const { mayPublish, lastReturn, reviewedDraft, draft } = policy;
  const differences = reviewedDraft && differencesOf(policyFields, reviewedDraft, draft, null);
  return (
    <>
      {mayPublish === 'yes' ? (
        <Ask policy={policy} />
      ) : (
        <Alert type="info" showIcon title="正在等审核" description={whyNot[mayPublish]} />
      )}
      {lastReturn && <ReturnedBefore lastReturn={lastReturn} differences={differences} />}
      {!lastReturn && differences !== null && differences.length > 0 && (
        <div className="card">
          <Differences
            label="和居民现在看到的比"
            items={differences}
            after="这一稿"
            before="居民现在看到的"
          />
        </div>
      )}
      {reviewedDraft === null ? (
        <RuleSentences {...ruledOf(draft)} />
      ) : (
        <RuleChanges before={reviewedDraft} after={draft} />
      )}
    </>
  );
}

function Ask({ policy }: { policy: StaffPolicy }) {
  const { id: policyId, revision, draft } = policy;
  const decision = useDecision('policy');
  const publish = useCommand(api.policies.publish);
  const giveBack = useCommand(api.policies.returnForChanges);
  const at = { policyId, revision };
  const subjectIds = [policyId];
  return (
    <Decide
      title="送来的政策，对着来源看一遍再决定"
      description="数字、条文、日期和来源对得上吗，补的和借的分开了吗，话好懂吗。"
      publishText="通过并公开"
      decision={decision}
      onPublish={() =>
        void decision.decide({
          subjectIds,
          words: `公开了“${draft.title}”`,
          run: () => publish.mutateAsync(at),
        })
      }
      onReturn={(reason) =>
        decision.decide({
          subjectIds,
          words: `退回了“${draft.title}”`,
          run: () => giveBack.mutateAsync({ ...at, reason }),
        })
      }
    />
  );
}
