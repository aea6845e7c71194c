import { Notice } from '@client/ui/state/notice';

/** What just happened, where she tapped; nothing when nothing did. */
export function Feedback({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <Notice tone="ok" live>
      {words}
    </Notice>
  );
}
