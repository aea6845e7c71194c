import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { addDays } from '@shared/time/shanghai';
import { dayAndTime } from '@shared/time/time-format';
import { api } from '../../../../platform/api';
import { Loading } from '../../../../ui/loading';
import { NothingHere } from '../../../../ui/nothing-here';
import { Page } from '../../../../ui/page';
import { Problem } from '../../../../ui/problem';
import { ForHouse } from '../../for-house';
import type { House } from '../../use-places';
import { longDay } from '../../week/day-words';
import { lineWords, serviceWords, span, today } from '../../words';
import '../../counselling.css';
import './sheet.css';

type Row = Awaited<ReturnType<typeof api.counselling.sheet>>['rows'][number];

/** Tomorrow on paper: times, places and the beginnings of codes, nothing by which she is known. */
export default function SheetPage() {
  const [date, setDate] = useState(addDays(today(), 1));
  return (
    <Page
      title="咨询日程表"
      note="A4 纸，没有名字、号码和事由。"
      actions={
        <>
          <Input
            className="day-field"
            type="date"
            aria-label="哪一天"
            value={date}
            onChange={(event) => event.target.value !== '' && setDate(event.target.value)}
          />
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      <ForHouse>{(house) => <Sheet house={house} date={date} />}</ForHouse>
    </Page>
  );
}

function Sheet({ house: { unitId, name }, date }: { house: House; date: string }) {
  const sheet = useQuery({
    queryKey: queryKey('counselling', 'sheet', unitId, date),
    queryFn: ({ signal }) => api.counselling.sheet({ unitId, date }, { signal }),
    // Paper that has been looked through should not change under her hand.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (sheet.isPending) return <Loading />;
  if (!sheet.data) return <Problem error={sheet.error} onRetry={() => void sheet.refetch()} />;
  const { rows } = sheet.data;
  if (rows.length === 0) return <NothingHere title={`${longDay(date)} 没有预约，不用打印`} />;
  return (
    <article className="day-sheet">
      <h2 className="day-sheet__title">{longDay(date)} 咨询日程</h2>
      <p>
        {name}，{rows.length} 个预约。{dayAndTime(new Date())} 打印，之后的变动不在上面。
      </p>
      <SheetTable rows={rows} />
      <p>预约号只印开头，够核对，查不到人。用完请放进碎纸机。</p>
    </article>
  );
}

function SheetTable({ rows }: { rows: readonly Row[] }) {
  return (
    <div className="day-sheet__scroll">
      <table className="day-sheet__table">
        <thead>
          <tr>
            {['时间', '老师', '服务', '方式', '地点', '预约号', '到了'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ startsAt, endsAt, counsellorName, service, line, place, codeBegins }) => (
            <tr key={`${startsAt}-${counsellorName}`}>
              <td className="day-sheet__time">{span(startsAt, endsAt)}</td>
              <td>{counsellorName}</td>
              <td>{serviceWords(service)}</td>
              <td>{lineWords(line)}</td>
              <td>{place ?? ''}</td>
              <td className="day-sheet__time">{codeBegins}</td>
              <td className="day-sheet__box">□</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
