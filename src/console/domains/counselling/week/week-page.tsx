import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { deskRoles } from '@shared/organisation/roles';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { AbsenceSide } from '../absence/absence-side';
import { AppointmentDialog } from '../appointment/appointment-dialog';
import { ForCalendar } from '../for-calendar';
import type { Calendar } from '../use-places';
import { weekTitle } from './layout';
import { Legend } from './legend';
import { mondayOf, useWeek, type Entry } from './use-week';
import { WeekFigures } from './week-figures';
import { WeekGrid } from './week-grid';
import { WeekList } from './week-list';
import '../counselling.css';
import './week.css';

/** A counsellor's week: her hours and what is booked in them, without names. */
export default function WeekPage() {
  const { units } = useStaff();
  return (
    <Page
      title="咨询日程"
      note="只有时间、方式和第几次，没有名字。"
      actions={
        holdsOneOf(units, deskRoles) && (
          <Link href="/counselling/desk/sheet">
            <Button icon={<PrinterOutlined />}>打印明天，不带名字</Button>
          </Link>
        )
      }
    >
      <ForCalendar>{(calendar) => <CalendarWeek calendar={calendar} />}</ForCalendar>
    </Page>
  );
}

function CalendarWeek({ calendar }: { calendar: Calendar }) {
  const isNarrow = useIsNarrow();
  const [offset, setOffset] = useState(0);
  const [form, setForm] = useState<'grid' | 'list'>('grid');
  const [open, setOpen] = useState<Entry | null>(null);
  const monday = mondayOf(offset);
  const { data: week, isPending, error, refetch } = useWeek(calendar.counsellorId, monday);
  const asList = isNarrow || form === 'list';
  return (
    <>
      <div className="week-head">
        <Button icon={<LeftOutlined />} aria-label="上一周" onClick={() => setOffset(offset - 1)} />
        <Button
          icon={<RightOutlined />}
          aria-label="下一周"
          onClick={() => setOffset(offset + 1)}
        />
        <h2 className="week-head__title" aria-live="polite">
          {weekTitle(monday)}
        </h2>
        {offset !== 0 && <Button onClick={() => setOffset(0)}>本周</Button>}
        <div className="week-head__end">
          {!asList && <Legend withKept />}
          {!isNarrow && (
            <Segmented
              aria-label="怎么看"
              value={form}
              options={[
                { value: 'grid' as const, label: '图' },
                { value: 'list' as const, label: '列表' },
              ]}
              onChange={setForm}
            />
          )}
        </div>
      </div>
      {isPending && <Loading />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {week && (
        <div className="beside">
          {asList ? (
            <WeekList week={week} onOpen={setOpen} />
          ) : (
            <WeekGrid week={week} onOpen={setOpen} />
          )}
          <aside className="week-side">
            <AbsenceSide week={week} />
            <WeekFigures week={week} />
          </aside>
        </div>
      )}
      {open && (
        <AppointmentDialog
          entry={open}
          counsellorId={calendar.counsellorId}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
