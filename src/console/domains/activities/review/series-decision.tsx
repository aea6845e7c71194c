import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import type { QueueItem } from '@shared/review/review-contract';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { Decide } from '../../../ui/review/decide';
import { Differences } from '../../../ui/review/differences';
import { useDecision } from '../../../ui/review/use-decision';
import { clashLabel } from '../clashes/clash-label';

type Subject = QueueItem['subjects'][number];
type Compared = Awaited<ReturnType<typeof api.activities.compareSeries>>['items'][number];

/** Several that were submitted as one: the days, what differs in any of them, and one decision. */
export function SeriesDecision({ item }: { item: QueueItem }) {
  const { subjects } = item;
  const items = subjects.map(({ id, revision }) => ({ activityId: id, revision }));
  const compared = useQuery({
    queryKey: queryKey('activities', 'compareSeries', items),
    queryFn: ({ signal }) => api.activities.compareSeries({ items }, { signal }),
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const decision = useDecision('activity');
  const publish = useCommand(api.activities.publishSeries);
  const giveBack = useCommand(api.activities.returnSeries);
  // The revisions that are shown: what is edited meanwhile is not decided on unread.
  const chosen = (compared.data?.items ?? [])
    .filter(({ activityId }) => !left.has(activityId))
    .map(({ activityId, revision }) => ({ activityId, revision }));
  const about = {
    subjectIds: chosen.map(({ activityId }) => activityId),
  };
  const what = `“${subjects[0]?.title ?? ''}”${chosen.length} 场`;
  if (compared.isPending) return <Loading rows={3} />;
  if (compared.isError) {
    return <Problem error={compared.error} onRetry={() => void compared.refetch()} />;
  }
  const odd = compared.data.items.filter(({ differences }) => differences.length > 0).length;
  return (
    <>
      <Decide
        title={`一起送来的 ${subjects.length} 场，看一遍，一次决定`}
        description={
          odd === 0
            ? '除了日子，每一场都和第一场一样。'
            : `有 ${odd} 场和第一场不一样，下面标出来了。不想一起决定的，去掉前面的勾。`
        }
        decision={decision}
        isReady={chosen.length > 0}
        publishText={`发布这 ${chosen.length} 场`}
        returnText={`退回这 ${chosen.length} 场`}
        onPublish={() =>
          void decision.decide({
            ...about,
            words: `发布了${what}`,
            run: () => publish.mutateAsync({ items: chosen, from: 'in-review' }),
          })
        }
        onReturn={(reason) =>
          decision.decide({
            ...about,
            words: `退回了${what}`,
            run: () => giveBack.mutateAsync({ items: chosen, reason }),
          })
        }
      />
      <ul className="series editor-section" aria-label="一起送来的">
        {subjects.map((subject) => (
          <SeriesRow
            key={subject.id}
            subject={subject}
            compared={compared.data.items.find(({ activityId }) => activityId === subject.id)}
            isChosen={!left.has(subject.id)}
            onChoose={(isChosen) => {
              const next = new Set(left);
              if (isChosen) next.delete(subject.id);
              else next.add(subject.id);
              setLeft(next);
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface SeriesRowProps {
  subject: Subject;
  compared: Compared | undefined;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function SeriesRow({ subject, compared, isChosen, onChoose }: SeriesRowProps) {
  const { differences = [], clashes = [] } = compared ?? {};
  return (
    <li className="series__row">
      <div className="row">
        <Checkbox checked={isChosen} onChange={(event) => onChoose(event.target.checked)}>
          {subject.note}
        </Checkbox>
        <Link href={`/activities/${subject.id}`} aria-label={`看这一场：${subject.note}`}>
          看这一场
        </Link>
      </div>
      {clashes.map((clash) => (
        <span key={`${clash.session} ${clash.activityId}`} className="series__clash">
          {clashLabel(clash)}
        </span>
      ))}
      {differences.length > 0 && (
        <Differences
          label={`${subject.note} 哪里不一样`}
          items={differences}
          after="这一场"
          before="第一场"
        />
      )}
    </li>
  );
}
