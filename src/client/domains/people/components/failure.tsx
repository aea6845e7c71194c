import { messageOf } from '@shared/contract/connection-error';
import { Notice } from '@client/ui/state/notice';
import { usePolite } from '@client/session/use-polite';

/** What went wrong with what she just did; nothing when nothing did. */
export function Failure({ error }: { error: unknown }) {
  const polite = usePolite();
  if (!error) return null;
  return (
    <Notice tone="danger" live>
      {polite(messageOf(error))}
    </Notice>
  );
}
