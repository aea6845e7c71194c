import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { readSealing, sealWords } from './sealing';

/** Whether the log is being sealed: what is not sealed could be altered without anybody noticing. */
export function SealState() {
  const state = useQuery({
    queryKey: ['readyz'],
    queryFn: ({ signal }) => readSealing(signal),
    refetchInterval: 60_000,
    retry: false,
  });
  // Hosts without this address have their own watch.
  if (!state.data) return null;
  const { type, title, note } = sealWords(state.data);
  return <Alert className="audit__seal" type={type} showIcon title={title} description={note} />;
}
