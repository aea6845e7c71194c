import { Redirect } from 'wouter';

/** Where the queue of activities was: people have it among their bookmarks. */
export default function OldAddress() {
  return <Redirect to="/review" replace />;
}
