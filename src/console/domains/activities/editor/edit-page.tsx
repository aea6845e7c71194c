import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { Editor, type EditedActivity } from './editor';
import { formOf } from './form-draft';
import { keptName } from './kept-form';

/** An activity that is there already, draft or published. */
export default function EditPage() {
  const { id = '' } = useParams();
  const { me } = useStaff();
  const draft = useQuery({
    queryKey: ['activities', 'draft', id],
    queryFn: ({ signal }) => api.activities.draft({ activityId: id }, { signal }),
    // A form must not change under the hands of who fills it in.
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
  const edited = useMemo((): EditedActivity | null => {
    if (!draft.data) return null;
    const { mayPublish: _may, seenBefore: _seen, ...own } = draft.data;
    const { activityId, revision, status, returnedReason, ...rest } = own;
    return { activityId, revision, status, returnedReason, draft: rest };
  }, [draft.data]);
  if (draft.isLoadingError)
    return <Problem error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!edited || !me) return <Loading />;
  return (
    <Page title={edited.status === 'draft' ? '写活动' : '改活动'} note={edited.draft.title}>
      <Editor
        key={`${edited.activityId}:${edited.revision}`}
        start={formOf(edited.draft)}
        keptName={keptName(me.id, { activityId: edited.activityId })}
        edited={edited}
      />
    </Page>
  );
}
