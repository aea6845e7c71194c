import { Table, Tag } from 'antd';
import { Link } from 'wouter';
import { pieceKindNames, pieceStateNames, type PieceRow } from '@shared/content/views';
import { dayAndTime } from '@shared/time/time-format';
import { stateColours } from '../state-colours';

/** On a wide screen. */
export function PieceTable({ pieces }: { pieces: readonly PieceRow[] }) {
  return (
    <Table<PieceRow>
      rowKey="id"
      dataSource={[...pieces]}
      pagination={false}
      columns={[
        {
          title: '标题',
          render: (_, { id, title, kind }) => (
            <>
              <Link href={`/content/${id}`}>{title}</Link>
              <div className="quiet">{pieceKindNames[kind]}</div>
            </>
          ),
        },
        {
          title: '单位',
          render: (_, { unitName, writerName }) => (
            <>
              {unitName}
              <div className="quiet">{writerName ?? '不留名'}</div>
            </>
          ),
        },
        { title: '显示时间', render: (_, piece) => shownLabel(piece) },
        { title: '最后改动', render: (_, { updatedAt }) => dayAndTime(updatedAt) },
        { title: '状态', render: (_, piece) => <StateTag piece={piece} /> },
      ]}
    />
  );
}

export function StateTag({ piece: { state, isLive } }: { piece: PieceRow }) {
  return (
    <>
      <Tag color={stateColours[state]}>{pieceStateNames[state]}</Tag>
      {isLive && state !== 'shown' && <div className="quiet">上一稿还在显示</div>}
    </>
  );
}

export function shownLabel({ shownFrom, shownUntil }: PieceRow): string {
  if (shownFrom === null) return shownUntil === null ? '发布后' : `到 ${dayAndTime(shownUntil)}`;
  const from = dayAndTime(shownFrom);
  return shownUntil === null ? `${from} 起` : `${from} 到 ${dayAndTime(shownUntil)}`;
}
