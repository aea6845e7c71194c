import { LeftOutlined, PlusOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { addDays } from '@shared/time/shanghai';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { ForHouse } from '../for-house';
import type { House } from '../use-places';
import { longDay } from '../week/day-words';
import { Legend } from '../week/legend';
import { today } from '../words';
import { BookDialog } from './book-dialog';
import { DayBoard } from './day-board';
import { FindByCode } from './find-by-code';
import { useDayBoard } from './use-day-board';
import '../counselling.css';

/** The front desk: who sees whom is not here, only when, where and how. */
export default function DeskPage() {
  return (
    <Page title="咨询前台" note="看得到时间和预约号，看不到名字和谈了什么。">
      <ForHouse>{(house) => <Desk house={house} />}</ForHouse>
    </Page>
  );
}

function Desk({ house: { unitId } }: { house: House }) {
  const [date, setDate] = useState(today());
  const [isBooking, setBooking] = useState(false);
  const { data: board, isPending, error, refetch } = useDayBoard(unitId, date);
  return (
    <div className="stack">
      <div className="row desk__ways">
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setBooking(true)}>
          替人约一个
        </Button>
        <Link href={`/counselling/desk/sheet?unit=${unitId}`}>
          <Button icon={<PrinterOutlined />}>打印明天，不带名字</Button>
        </Link>
        <FindByCode unitId={unitId} />
      </div>
      <div className="week-head">
        <Button
          icon={<LeftOutlined />}
          aria-label="前一天"
          onClick={() => setDate(addDays(date, -1))}
        />
        <Button
          icon={<RightOutlined />}
          aria-label="后一天"
          onClick={() => setDate(addDays(date, 1))}
        />
        <h2 className="week-head__title" aria-live="polite">
          {longDay(date)}
        </h2>
        {date !== today() && <Button onClick={() => setDate(today())}>今天</Button>}
        <Input
          className="day-field"
          type="date"
          aria-label="去哪天"
          value={date}
          onChange={(event) => event.target.value !== '' && setDate(event.target.value)}
        />
        <div className="week-head__end">
          <Legend />
        </div>
      </div>
      {isPending && <Loading />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {board && <DayBoard board={board} date={date} />}
      {isBooking && <BookDialog unitId={unitId} onClose={() => setBooking(false)} />}
    </div>
  );
}
