import { Modal } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { counsellorQuery } from '../hours/use-counsellor';
import { ProfileDialog } from './profile-dialog';
import { profileOf } from './profile-form';

interface EditProfileProps {
  unitId: string;
  counsellorId: string;
  onClose: () => void;
}

/** The profile as it stands now, to be changed. */
export function EditProfile({ unitId, counsellorId, onClose }: EditProfileProps) {
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...counsellorQuery(counsellorId),
    refetchOnMount: 'always',
  });
  // A form that began from an answer of long ago would undo what others have done since.
  if (data && isFetchedAfterMount) {
    return (
      <ProfileDialog
        unitId={unitId}
        counsellorId={counsellorId}
        start={profileOf(data)}
        hasAccount={data.hasAccount}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal open title="改资料" footer={null} onCancel={onClose}>
      {error === null ? (
        <Loading rows={3} />
      ) : (
        <Problem error={error} onRetry={() => void refetch()} />
      )}
    </Modal>
  );
}
