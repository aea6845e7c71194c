import { Button, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Line, Service } from '@shared/counselling/services';
import { queryKey } from '@shared/contract/query-key';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { longDay } from '../week/day-words';
import { clock, today } from '../words';

export interface Wanted {
  service: Service;
  line: Line;
  /** Null: whoever is free first. */
  counsellorId: string | null;
}

interface SlotPickerProps {
  wanted: Wanted;
  value: string | null;
  onChange: (startsAt: string | null) => void;
}

const shownDays = 14;

/** A day and a time out of those that can be booked. */
export function SlotPicker({ wanted, value, onChange }: SlotPickerProps) {
  const [from, setFrom] = useState(today());
  const [chosenDate, setDate] = useState<string | null>(null);
  const { data, isPending, error, refetch } = useQuery({
    queryKey: queryKey('counselling', 'slots', wanted, from),
    queryFn: ({ signal }) =>
      api.counselling.slots({ ...wanted, from, days: shownDays }, { signal }),
    // Others book as well.
    staleTime: 0,
  });
  const go = (date: string) => {
    setFrom(date);
    setDate(null);
    onChange(null);
  };
  if (isPending) return <Loading rows={2} />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const days = data.days.filter(({ state }) => state !== 'closed');
  const day =
    days.find(({ date }) => date === chosenDate) ?? days.find(({ state }) => state === 'open');
  return (
    <div className="stack">
      {day && day.slots.length > 0 ? (
        <>
          <Labelled label="哪天">
            {(tie) => (
              <Select
                {...tie}
                value={day.date}
                options={days.map(({ date, state, slots }) => ({
                  value: date,
                  label: `${longDay(date)}，${state === 'full' ? '满了' : `${slots.length} 个空`}`,
                  disabled: state === 'full',
                }))}
                onChange={(date) => {
                  setDate(date);
                  onChange(null);
                }}
              />
            )}
          </Labelled>
          <div className="labelled">
            <span className="labelled__label">几点</span>
            <Radio.Group
              className="times"
              aria-label="几点"
              optionType="button"
              value={value}
              options={day.slots.map(({ startsAt }) => ({
                value: startsAt,
                label: clock(startsAt),
              }))}
              onChange={(event) => onChange(String(event.target.value))}
            />
          </div>
        </>
      ) : (
        <p>
          这两周没有空的时间
          {data.earliest !== null && `，最早的在 ${longDay(shanghaiDate(new Date(data.earliest)))}`}
          。
        </p>
      )}
      <div className="row">
        {from > today() && <Button onClick={() => go(today())}>从今天看起</Button>}
        {data.earliest !== null && !day && (
          <Button onClick={() => go(shanghaiDate(new Date(data.earliest ?? '')))}>
            去最早的那天
          </Button>
        )}
        <Button onClick={() => go(addDays(from, shownDays))}>看后面两周</Button>
      </div>
    </div>
  );
}
