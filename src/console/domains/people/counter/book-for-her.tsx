import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { questionLeft } from '@shared/activities/sign-up/questions';
import { timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { Problem } from '../../../ui/problem';
import { ChildrenField, childrenOf } from './children-field';
import { ChooseActivity, type Bookable } from './choose-activity';
import { QuestionFields, answersOf } from './question-fields';
import { RefusalProblem } from './refusal-problem';
import type { HerBooking } from './use-her-bookings';

interface BookForHerProps {
  visit: string;
  unitId: string;
  /** What she is signed up for already, to name what is at the same time. */
  coming: readonly HerBooking[];
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Books for the one who stands here or is on the telephone, as she says. */
export function BookForHer({ visit, unitId, coming, onDone, onClose }: BookForHerProps) {
  const [activity, setActivity] = useState<Bookable | null>(null);
  const [groupId, setGroupId] = useState<string>();
  const [ages, setAges] = useState<number[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [waitlist, setWaitlist] = useState(false);
  const [consent, setConsent] = useState<'in-person' | 'by-phone' | null>(null);
  const [tried, setTried] = useState(false);
  const book = useCommand(api.activities.bookForHer, {
    onDone: ({ status }) =>
      onDone(status === 'waiting' ? '排上候补了，她会收到消息' : '报好了，她会收到消息'),
  });
  const activityId = activity?.id ?? '';
  const draft = useQuery({
    queryKey: queryKey('activities', 'draft', activityId),
    queryFn: ({ signal }) => api.activities.draft({ activityId }, { signal }),
    enabled: activity !== null,
  });
  const questions = draft.data?.questions ?? [];
  const groups = draft.data?.groups ?? [];
  const answers = answersOf(questions, typed);
  const missing = questionLeft(questions, answers);
  const clash = activity && coming.find((other) => isAtOnce(other, activity));
  return (
    <CommandDialog
      title="替她报名"
      okText="替她报名"
      isReady={activity !== null && draft.isSuccess}
      command={book}
      problem={<RefusalProblem error={book.error} />}
      onClose={onClose}
      onOk={() => {
        setTried(true);
        if (!activity || consent === null || missing !== null) return;
        const children = childrenOf(ages);
        book.mutate({ visit, activityId, groupId, children, answers, waitlist, consent });
      }}
    >
      <div className="stack">
        <ChooseActivity unitId={unitId} chosen={activity} onChoose={setActivity} />
        {draft.isError && <Problem error={draft.error} onRetry={() => void draft.refetch()} />}
        {clash && (
          <Alert
            type="warning"
            showIcon
            title={`同一时间她还报了“${clash.title}”，${timeSpan(clash.startsAt, clash.endsAt)}`}
          />
        )}
        {groups.length > 1 && (
          <Radio.Group
            aria-label="哪一组"
            className="merge-keep__choices"
            value={groupId ?? groups[0]?.id}
            options={groups.map(({ id = '', name }) => ({ value: id, label: name }))}
            onChange={(event) => setGroupId(String(event.target.value))}
          />
        )}
        {draft.data && (
          <>
            <ChildrenField ages={ages} most={draft.data.mostInParty - 1} onChange={setAges} />
            <QuestionFields
              questions={questions}
              typed={typed}
              missing={tried ? (missing?.id ?? null) : null}
              onChange={(id, words) => setTyped({ ...typed, [id]: words })}
            />
            {draft.data.hasWaitlist && (
              <Checkbox checked={waitlist} onChange={(event) => setWaitlist(event.target.checked)}>
                没有名额就排候补
              </Checkbox>
            )}
            <Labelled
              label="她怎么同意的（会记下来）"
              issue={tried && consent === null ? '请选一个' : null}
            >
              {(tie) => (
                <Radio.Group
                  {...tie}
                  aria-label="她怎么同意的"
                  value={consent}
                  options={[
                    { value: 'in-person', label: '当面说的' },
                    { value: 'by-phone', label: '电话里说的' },
                  ]}
                  onChange={(event) =>
                    setConsent(event.target.value === 'by-phone' ? 'by-phone' : 'in-person')
                  }
                />
              )}
            </Labelled>
          </>
        )}
      </div>
    </CommandDialog>
  );
}

interface Span {
  startsAt: string;
  endsAt: string;
}

function isAtOnce(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
