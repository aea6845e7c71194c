import { Select } from 'antd';
import type { ReactNode } from 'react';
import { Labelled } from '../../ui/labelled';
import { Loading } from '../../ui/loading';
import { NothingHere } from '../../ui/nothing-here';
import { Problem } from '../../ui/problem';
import { useCalendars, type Calendar } from './use-places';

/** A part of a page about one counsellor's calendar: her own, or one of the house that she works for. */
export function ForCalendar({ children }: { children: (calendar: Calendar) => ReactNode }) {
  const { calendars, chosen, choose, isPending, error, retry } = useCalendars();
  if (isPending) return <Loading />;
  if (chosen === null && error !== null) return <Problem error={error} onRetry={retry} />;
  if (chosen === null) {
    return (
      <NothingHere title="这里还没有你的日程">
        <p>请咨询督导或单位管理员在“咨询室”里加上你，再连上你的账号。</p>
      </NothingHere>
    );
  }
  return (
    <>
      {calendars.length > 1 && (
        <div className="whose">
          <Labelled label="谁的日程">
            {(tie) => (
              <Select
                {...tie}
                value={chosen.counsellorId}
                onChange={choose}
                options={calendars.map(({ counsellorId, name, isMine }) => ({
                  value: counsellorId,
                  label: isMine ? `${name}（我）` : name,
                }))}
              />
            )}
          </Labelled>
        </div>
      )}
      {/* What was typed for one of them is never saved for another. */}
      <div key={chosen.counsellorId}>{children(chosen)}</div>
    </>
  );
}
