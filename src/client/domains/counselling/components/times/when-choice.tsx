import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SlotDay } from '@shared/counselling/views';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { dayAndTime } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { ErrorState } from '@client/ui/state/error-state';
import { stripDays, type useSlots } from '../../use-slots';
import { DayStrip } from './day-strip';
import { TimeGrid } from './time-grid';
import { TimesSkeleton } from './times-skeleton';

interface WhenChoiceProps {
  query: ReturnType<typeof useSlots>;
  /** First day of the strip, "YYYY-MM-DD". */
  from: string;
  onFrom: (from: string) => void;
  chosen: string | null;
  onChoose: (startsAt: string) => void;
  /** A time whose day is looked at first. */
  near?: string;
}

/** Which day, and which time of it. The first day with a free time is open. */
export function WhenChoice({ query, from, onFrom, chosen, onChoose, near }: WhenChoiceProps) {
  const [tapped, tap] = useState<string | null>(null);
  const today = shanghaiDate(new Date());
  return (
    <View className="co-group">
      <Heading>哪天几点</Heading>
      {query.data && (
        <Days
          days={query.data.days}
          earliest={query.data.earliest}
          tapped={tapped}
          chosen={chosen}
          near={near ?? null}
          onTap={tap}
          onChoose={onChoose}
          onFrom={onFrom}
          today={today}
          from={from}
        />
      )}
      {!query.data && query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {!query.data && !query.isError && <TimesSkeleton />}
    </View>
  );
}

interface DaysProps {
  days: readonly SlotDay[];
  earliest: string | null;
  tapped: string | null;
  chosen: string | null;
  near: string | null;
  onTap: (date: string) => void;
  onChoose: (startsAt: string) => void;
  onFrom: (from: string) => void;
  today: string;
  from: string;
}

function Days(props: DaysProps) {
  const { days, earliest, tapped, chosen, near, onTap, onChoose, onFrom, today, from } = props;
  const day = dayInSight(days, tapped, chosen ?? near);
  const isEmpty = !days.some(({ state }) => state === 'open');
  const beyond = isEmpty && earliest !== null ? shanghaiDate(new Date(earliest)) : null;
  return (
    <>
      <DayStrip
        days={days}
        today={today}
        chosen={day?.date ?? null}
        onChange={onTap}
        onEarlier={from > today ? () => onFrom(earlier(from, today)) : null}
        onLater={from < addDays(today, 60) ? () => onFrom(addDays(from, stripDays)) : null}
      />
      {beyond !== null && earliest !== null && (
        <Button
          kind="ghost"
          label={`最早 ${dayAndTime(earliest)}，去看看`}
          onPress={() => onFrom(beyond)}
        />
      )}
      {day && <TimeGrid day={day} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}

function earlier(from: string, today: string): string {
  const before = addDays(from, -stripDays);
  return before < today ? today : before;
}

/** What she tapped; else where her time is, or was; else the first day that has one. */
function dayInSight(
  days: readonly SlotDay[],
  tapped: string | null,
  near: string | null,
): SlotDay | undefined {
  const own = near === null ? null : shanghaiDate(new Date(near));
  return (
    days.find(({ date }) => date === tapped) ??
    days.find(({ date }) => date === own) ??
    days.find(({ state }) => state === 'open') ??
    days[0]
  );
}
