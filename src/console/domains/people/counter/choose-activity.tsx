import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import { timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useDebounced } from '../../../platform/use-debounced';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';

export type Bookable = Awaited<ReturnType<typeof api.activities.managed>>['items'][number];

interface ChooseActivityProps {
  unitId: string;
  chosen: Bookable | null;
  onChoose: (activity: Bookable) => void;
}

/** One of what the unit and those below hold next, found by a word. */
export function ChooseActivity({ unitId, chosen, onChoose }: ChooseActivityProps) {
  const [typed, setTyped] = useState('');
  const words = useDebounced(typed.trim());
  const found = useQuery({
    queryKey: queryKey('activities', 'managed', unitId, 'bookable', words),
    queryFn: ({ signal }) =>
      api.activities.managed(
        {
          unitId,
          statuses: ['published'],
          from: shanghaiDate(new Date()),
          words: words || undefined,
          limit: 8,
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Labelled label="哪一场">
        {(tie) => (
          <Input
            {...tie}
            allowClear
            value={typed}
            maxLength={40}
            placeholder="名称里的字，比如“发脾气”"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      {found.isPending && <Loading rows={2} />}
      {found.isError && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className="quiet">接下来没有这样的活动</p>}
      {found.data && (
        <Radio.Group
          aria-label="哪一场"
          className="merge-keep__choices"
          value={chosen?.id ?? null}
          onChange={(event) => {
            const picked = found.data.items.find(({ id }) => id === event.target.value);
            if (picked) onChoose(picked);
          }}
        >
          {found.data.items.map((activity) => (
            <Radio key={activity.id} value={activity.id}>
              {activity.title}
              <span className="quiet">
                {' '}
                {timeSpan(activity.startsAt, activity.endsAt)}，{activity.hostName}，
                {placesLabel(activity)}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      )}
    </>
  );
}

function placesLabel({ placesLeft, state }: Bookable): string {
  if (state === 'closed') return '报名截止了';
  if (state === 'not-open-yet') return '还没开始报名';
  return placesLeft > 0 ? `还空 ${placesLeft} 个` : '满了';
}
