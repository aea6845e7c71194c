import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useDebounced } from '../../../platform/use-debounced';
import { clashLabel } from './clash-label';

interface Planned {
  unitId: string;
  activityId?: string | undefined;
  title?: string | undefined;
  venueName?: string | undefined;
  venueAddress?: string | undefined;
  lecturerName?: string | undefined;
  sessions: readonly { startsAt: string; endsAt: string }[];
}

const mostShown = 8;

/**
 * Who else has the room or the lecturer at these times, and a twin of the same title on the same day.
 * Says nothing while there is nothing to say; it never keeps anybody from going on.
 */
export function ClashNotice({ of }: { of: Planned }) {
  const found = useClashes(of);
  const { items = [], more = false } = found.data ?? {};
  if (items.length === 0) return null;
  const hidden = items.length - mostShown;
  return (
    <Alert
      role="status"
      type="warning"
      showIcon
      title="和别的活动撞上了，看一下要不要改"
      description={
        <ul className="plain-list" aria-label="撞上的活动">
          {items.slice(0, mostShown).map((clash) => (
            <li key={`${clash.session} ${clash.activityId} ${clash.startsAt}`}>
              {clashLabel(clash)}
              {clash.kinds.includes('title') && (
                <>
                  {' '}
                  <Link href={`/activities/${clash.activityId}`}>看那一场</Link>
                </>
              )}
            </li>
          ))}
          {hidden > 0 && <li>还有 {more ? `${hidden} 处以上` : `${hidden} 处`}</li>}
        </ul>
      }
    />
  );
}

function useClashes(of: Planned) {
  const wanted = {
    unitId: of.unitId,
    activityId: of.activityId,
    title: filled(of.title),
    venueName: filled(of.venueName),
    venueAddress: filled(of.venueAddress),
    lecturerName: filled(of.lecturerName),
    sessions: of.sessions.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  };
  const isAsked = of.unitId !== '' && wanted.sessions.length > 0;
  // Asked once the typing has paused.
  const key = useDebounced(isAsked ? JSON.stringify(wanted) : '');
  return useQuery({
    queryKey: queryKey('activities', 'clashes', key),
    queryFn: ({ signal }) => {
      const input: typeof wanted = JSON.parse(key);
      return api.activities.clashes(input, { signal });
    },
    enabled: key !== '',
    placeholderData: keepPreviousData,
  });
}

const filled = (words: string | undefined) => words?.trim() || undefined;
