import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { showCode } from '@shared/signing/short-code';
import { dayAndTime, timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';
import { Loading } from '../../../../ui/loading';
import { NothingHere } from '../../../../ui/nothing-here';
import { Page } from '../../../../ui/page';
import { Problem } from '../../../../ui/problem';
import { memberLabel, nameLabel } from '../booking-labels';
import { usePrintList, type PrintRow } from './use-print-list';
import './print.css';

/** The list for the table at the door, on A4: codes to compare, boxes to tick. */
export default function PrintPage() {
  const { id = '' } = useParams();
  const activity = useQuery({
    queryKey: queryKey('activities', 'draft', id),
    queryFn: ({ signal }) => api.activities.draft({ activityId: id }, { signal }),
  });
  const list = usePrintList(id);
  if (activity.isPending || list.isPending) return <Loading />;
  if (activity.isError)
    return <Problem error={activity.error} onRetry={() => void activity.refetch()} />;
  if (list.isLoadingError)
    return <Problem error={list.error} onRetry={() => void list.refetch()} />;

  const { title, venueName, sessions } = activity.data;
  const [first] = sessions;
  const rows = list.data;
  const people = rows.reduce((sum, { partySize }) => sum + partySize, 0);
  return (
    <Page
      title="签到表"
      note={`${title}，A4 纸，号码遮住了中间四位`}
      actions={
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          disabled={rows.length === 0}
          onClick={() => window.print()}
        >
          打印
        </Button>
      }
    >
      {rows.length === 0 ? (
        <NothingHere title="还没有人报上名，没有可打的" />
      ) : (
        <article className="sheet">
          <h2 className="sheet__title">{title}</h2>
          <p className="sheet__facts">
            {first && timeSpan(first.startsAt, first.endsAt)}
            {sessions.length > 1 && ` 起，共 ${sessions.length} 次`}，{venueName}
          </p>
          <p className="sheet__facts">
            {rows.length} 个报名，{people} 人。{dayAndTime(new Date())} 打印，之后的变动不在上面。
          </p>
          <p className="sheet__on-paper">名单在打出来的纸上，手机上不显示。</p>
          <List rows={rows} />
          <p className="sheet__facts">用完请收好，活动后交单位保管或销毁，不要拍照外传。</p>
        </article>
      )}
    </Page>
  );
}

function List({ rows }: { rows: readonly PrintRow[] }) {
  const hasGroups = rows.some(({ groupName }) => groupName !== '');
  return (
    <table className="sheet__list">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">报名号</th>
          <th scope="col">姓名</th>
          <th scope="col">谁来</th>
          {hasGroups && <th scope="col">组</th>}
          <th scope="col">手机</th>
          <th scope="col">到了</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.bookingId}>
            <td className="sheet__number">{index + 1}</td>
            <td className="sheet__code">{showCode(row.code)}</td>
            <td className="sheet__name">{nameLabel(row.name)}</td>
            <td>
              {row.partySize > 1 && `${row.partySize} 人：`}
              {memberLabel(row.members).join('、')}
            </td>
            {hasGroups && <td>{row.groupName}</td>}
            <td className="sheet__code">{row.maskedPhone ?? ''}</td>
            <td className="sheet__box">□</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
