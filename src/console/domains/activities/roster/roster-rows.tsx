import { Table, Tag } from 'antd';
import { showCode } from '@shared/signing/short-code';
import { dayAndTime, nearDay } from '@shared/time/time-format';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { bookingLabel } from '@shared/activities/roster/booking-label';
import { memberLabel, nameLabel } from './booking-labels';
import { MaskedPhone } from './masked-phone';
import { RowActions } from './row-actions';
import type { RosterGroup, RosterRow } from './use-roster';

interface RosterRowsProps {
  rows: readonly RosterRow[];
  groups: readonly RosterGroup[];
  /** Called off or over: nothing can be changed any more. */
  isOver: boolean;
}

/** The bookings as a table, or as cards on a phone. */
export function RosterRows({ rows, groups, isOver }: RosterRowsProps) {
  const isNarrow = useIsNarrow();
  const hasGroups = groups.length > 1;
  if (isNarrow) {
    return (
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id} className="card roster-card">
            <div className="roster-card__head">
              <Who row={row} />
              <Status row={row} />
            </div>
            <Party row={row} />
            {hasGroups && <div>{row.groupName}</div>}
            <MaskedPhone row={row} />
            <div className="quiet">
              {showCode(row.code)} · {dayAndTime(row.bookedAt)} 报名
            </div>
            {!isOver && <RowActions row={row} groups={groups} />}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<RosterRow>
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        {
          title: '姓名',
          render: (_, row) => (
            <>
              <Who row={row} />
              <div className="quiet">{showCode(row.code)}</div>
            </>
          ),
        },
        { title: '谁来', render: (_, row) => <Party row={row} /> },
        ...(hasGroups
          ? [{ title: '组', render: (_: unknown, row: RosterRow) => row.groupName }]
          : []),
        { title: '手机', render: (_, row) => <MaskedPhone row={row} /> },
        { title: '状态', render: (_, row) => <Status row={row} /> },
        {
          title: '报名时间',
          render: (_, row) => <span className="quiet">{dayAndTime(row.bookedAt)}</span>,
        },
        ...(isOver
          ? []
          : [
              {
                title: '操作',
                render: (_: unknown, row: RosterRow) => <RowActions row={row} groups={groups} />,
              },
            ]),
      ]}
    />
  );
}

function Who({ row }: { row: RosterRow }) {
  return (
    <span>
      <strong>{nameLabel(row.name)}</strong>
      {row.guestName !== null && <span className="quiet">（别人替报）</span>}
    </span>
  );
}

function Party({ row }: { row: RosterRow }) {
  return (
    <div>
      {row.partySize > 1 && <span>{row.partySize} 人：</span>}
      {memberLabel(row.members).join('、')}
      {row.answers.map(({ label, answer }) => (
        <div key={label} className="quiet">
          {label}：{answer}
        </div>
      ))}
    </div>
  );
}

function Status({ row }: { row: RosterRow }) {
  const { words, tone } = bookingLabel(row);
  return (
    <span>
      <Tag color={tone}>{words}</Tag>
      {row.offerExpiresAt !== null && (
        <div className="quiet">留到 {nearDay(row.offerExpiresAt, new Date())}</div>
      )}
    </span>
  );
}
