import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { Editor, type EditedActivity } from './editor';
import { formOf } from './form-draft';
import { localDraftKey } from './local-draft';

/** An activity that is there already, draft or published. */
export default function EditPage() {
  const { id = '' } = useParams();
  const { me } = useStaff();
  const draft = useQuery({
    queryKey: queryKey('activities', 'draft', id),
    queryFn: ({ signal }) => api.activities.draft({ activityId: id }, { signal }),
    // A form must not change under the hands of who fills it in.
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
  const edited = useMemo((): EditedActivity | null => {
    if (!draft.data) return null;
    const { mayPublish: _may, reviewedDraft: _reviewed, calledOff: _off, ...own } = draft.data;
    const { activityId, revision, status, lastReturn, editedBy, ...rest } = own;
    return { activityId, revision, status, lastReturn, editedBy, draft: rest };
  }, [draft.data]);
  if (draft.isLoadingError)
    return <Problem error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!edited || !me) return <Loading />;
  return (
    <Page title={edited.status === 'draft' ? '写活动' : '改活动'} note={edited.draft.title}>
      <Editor
        key={`${edited.activityId}:${edited.revision}`}
        start={formOf(edited.draft)}
        localDraftKey={localDraftKey(me.id, { activityId: edited.activityId })}
        edited={edited}
      />
    </Page>
  );
}
