import { dayLabel } from '@shared/time/day-label';
import { shanghaiDate } from '@shared/time/shanghai';
import { DutyCard } from './duty-card';
import type { Rota } from './use-rota';
import { dutiesOn, type Week } from './week';

/** Seven days; in each the steps in the order in which they are called. */
export function WeekRota({ week, rota, isLead }: { week: Week; rota: Rota; isLead: boolean }) {
  const today = shanghaiDate(new Date(rota.now));
  return (
    <ol className="rota">
      {week.days.map((day) => {
        const duties = dutiesOn(rota.duties, day);
        const [first] = duties;
        return (
          <li key={day} className="rota__day" aria-current={day === today ? 'date' : undefined}>
            <h3>{dayLabel(day)}</h3>
            {duties.map((duty) => (
              <DutyCard key={duty.id} duty={duty} day={day} rota={rota} isLead={isLead} />
            ))}
            {first === undefined && <p className="quiet">没有排班</p>}
            {first && first.step > 1 && (
              <p className="quiet">第 1 步空着，直接叫第 {first.step} 步</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
