import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { sealLabel } from './sealing';

/** Whether the log is being sealed: what is not sealed could be altered without anybody noticing. */
export function SealState({ unitId }: { unitId: string }) {
  const state = useQuery({
    queryKey: queryKey('organisation', 'sealState', unitId),
    queryFn: ({ signal }) => api.organisation.sealState({ unitId }, { signal }),
    enabled: unitId !== '',
    refetchInterval: 60_000,
    retry: false,
  });
  if (!state.data) return null;
  const { type, title, note } = sealLabel(state.data);
  return <Alert className="audit__seal" type={type} showIcon title={title} description={note} />;
}
