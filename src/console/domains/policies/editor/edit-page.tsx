import { useMemo } from 'react';
import { useParams } from 'wouter';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { usePolicy } from '../policy/use-policy';
import { PolicyEditor } from './policy-editor';
import { formOf, problemsByField } from './policy-form';

/** One that is there already: saving makes a new revision of it. */
export default function EditPage() {
  const { id = '' } = useParams();
  const { me } = useStaff();
  // A form must not change under the hands of who fills it in.
  const policy = usePolicy(id, { isForm: true });
  const { data } = policy;
  const start = useMemo(() => {
    if (!data) return null;
    const form = formOf(data.draft);
    // What the last publication changed is no news of this one.
    return data.status === 'published' ? { ...form, whatChanged: '' } : form;
  }, [data]);
  if (policy.isLoadingError)
    return <Problem error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!data || !start || !me) return <Loading />;
  const { revision, isLive, draft, liveDraft, problems } = data;
  const compared = liveDraft ?? draft;
  const localDraftKeyOf = (of: number) => `policy:${me.id}:${id}:${of}`;
  return (
    <Page
      title="改政策"
      note={isLive ? '居民现在看到的不变，新的一稿审核通过后才换上' : draft.title}
    >
      <PolicyEditor
        key={`${id}:${revision}`}
        start={start}
        problems={problemsByField(problems)}
        localDraftKey={localDraftKeyOf(revision)}
        edited={{ policyId: id, revision, draft, isLive, compared, localDraftKeyOf }}
      />
    </Page>
  );
}
