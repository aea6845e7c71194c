import type { TicketView } from '@shared/activities/views';
import { dayAndTime } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Notice } from '@client/ui/state/notice';

/** Right after signing up: what happened, what comes next, how to undo it. */
export function FreshNotice({ ticket }: { ticket: TicketView }) {
  const polite = usePolite();
  const words = freshText(ticket);
  if (words === null) return null;
  return (
    <Notice tone="ok" live>
      {polite(words)}
    </Notice>
  );
}

function freshText({ status, cancelUntil, guestName }: TicketView): string | null {
  switch (status) {
    case 'confirmed':
      return `${guestName === null ? '' : `替${guestName}`}报好了。来不了的话，${dayAndTime(cancelUntil)} 前取消，名额能让给别人。`;
    case 'in-review':
      return '交上去了，名额先给你留着。主办单位看过以后，会在“消息”里告诉你。';
    case 'waiting':
      return '排上队了。不想等了，随时可以取消。';
    default:
      return null;
  }
}
