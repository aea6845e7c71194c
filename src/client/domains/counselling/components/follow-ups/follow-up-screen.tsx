import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AppointmentCard } from '@shared/counselling/views';
import { dayAndTime, shanghai } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { useBookFollowUps, useFollowUpPlan } from '../../use-follow-ups';
import { Refusal } from '../refusal';
import { FollowUpTimes } from './follow-up-times';
import '../layout.scss';
import '../times/hold-bar.scss';

/** The same hour again, with the same counsellor: all that she leaves ticked, or none. */
export function FollowUpScreen({ appointment }: { appointment: AppointmentCard }) {
  const polite = usePolite();
  const { id, counsellor, startsAt } = appointment;
  const [everyWeeks, chooseWeeks] = useState<1 | 2>(1);
  const [times, chooseTimes] = useState(4);
  const [left, leaveOut] = useState<readonly string[]>([]);
  const query = useFollowUpPlan({ appointmentId: id, everyWeeks, times });
  const { book, isPending, error, forgetError } = useBookFollowUps(id);
  const free = query.data?.times.filter(({ conflict }) => conflict === null) ?? [];
  const chosen = free.flatMap((time) => (left.includes(time.startsAt) ? [] : time.startsAt));
  const change = (then: () => void) => {
    forgetError();
    leaveOut([]);
    then();
  };
  const { weekday, clock } = shanghai(startsAt);
  return (
    <Page
      title="预约"
      bottom={
        <BottomBar>
          <View className="grow co-bar">
            <Refusal error={error} onStep={{ again: null, 'other-time': null }} />
            <Button
              label={chosen.length === 0 ? '约后面几次' : `约这 ${chosen.length} 次`}
              busy={isPending}
              disabledReason={chosen.length === 0 ? '先点上要来的日子' : null}
              onPress={() => book(chosen)}
            />
          </View>
        </BottomBar>
      }
    >
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>{polite('后面几次一起约')}</Heading>
          <View>{`${counsellor.name}，还是${weekday} ${clock}，从 ${dayAndTime(startsAt)} 往后数。`}</View>
        </View>
        <Field label="隔多久来一次">
          <ChoiceChips
            label="隔多久来一次"
            choices={rhythms}
            chosen={everyWeeks === 1 ? 'weekly' : 'fortnightly'}
            onChange={(rhythm) => change(() => chooseWeeks(rhythm === 'weekly' ? 1 : 2))}
          />
        </Field>
        <Field label="再来几次">
          <ChoiceChips
            label="再来几次"
            choices={counts}
            chosen={String(times)}
            onChange={(count) => change(() => chooseTimes(Number(count)))}
          />
        </Field>
        {query.data && (
          <FollowUpTimes
            times={query.data.times}
            chosen={chosen}
            onChange={(ticked) => {
              forgetError();
              leaveOut(
                free.flatMap((time) => (ticked.includes(time.startsAt) ? [] : time.startsAt)),
              );
            }}
          />
        )}
        {!query.data && query.isError && (
          <ErrorState
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        )}
        {!query.data && !query.isError && <Skeleton rows={2} />}
      </View>
    </Page>
  );
}

const rhythms = [
  { value: 'weekly', label: '每星期' },
  { value: 'fortnightly', label: '隔一星期' },
] as const;

const counts = ['2', '4', '6', '8', '12'].map((value) => ({ value, label: `${value} 次` }));
