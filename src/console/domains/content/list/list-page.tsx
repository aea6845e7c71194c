import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Select } from 'antd';
import { useLocation, useSearchParams } from 'wouter';
import {
  pieceKindNames,
  pieceKinds,
  pieceStateNames,
  pieceStatuses,
  type PieceStatus,
} from '@shared/content/views';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { PieceCards } from './piece-cards';
import { PieceTable } from './piece-table';
import { usePieces } from './use-pieces';
import { useIsNarrow } from '../../../ui/use-is-narrow';

const statusNames: Record<PieceStatus, string> = {
  draft: pieceStateNames.draft,
  'in-review': pieceStateNames['in-review'],
  published: '已发布',
  withdrawn: pieceStateNames.withdrawn,
};

/** News, notices, banners and themes of the chosen unit and below. The filters stand in the address. */
export default function ListPage() {
  const { unit } = useStaff();
  const isNarrow = useIsNarrow();
  const [params, setParams] = useSearchParams();
  const kind = pieceKinds.find((each) => each === params.get('kind'));
  const status = pieceStatuses.find((each) => each === params.get('status'));
  const pieces = usePieces({ unitId: unit?.id ?? '', kind, status });
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === 'all') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <Page title="文章和专题" note={unit?.name} actions={<NewPiece />}>
      <div className="filters">
        <Segmented
          aria-label="种类"
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: '全部' },
            ...pieceKinds.map((value) => ({ value, label: pieceKindNames[value] })),
          ]}
          onChange={(value) => set('kind', value)}
        />
        <Select
          aria-label="状态"
          value={status ?? 'all'}
          options={[
            { value: 'all', label: '不限状态' },
            ...pieceStatuses.map((value) => ({ value, label: statusNames[value] })),
          ]}
          onChange={(value) => set('status', value)}
        />
      </div>
      {pieces.isPending && <Loading />}
      {pieces.isError && <Problem error={pieces.error} onRetry={() => void pieces.refetch()} />}
      {pieces.isSuccess && pieces.items.length === 0 && (
        <NothingHere title="这里还没有内容">
          <NewPiece />
        </NothingHere>
      )}
      {pieces.items.length > 0 &&
        (isNarrow ? <PieceCards pieces={pieces.items} /> : <PieceTable pieces={pieces.items} />)}
      {pieces.hasNextPage && (
        <div className="more">
          <Button loading={pieces.isFetchingNextPage} onClick={() => void pieces.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </Page>
  );
}

function NewPiece() {
  const [, go] = useLocation();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: pieceKinds.map((key) => ({ key, label: `写${pieceKindNames[key]}` })),
        onClick: ({ key }) => go(`/content/new/${key}`),
      }}
    >
      <Button type="primary" icon={<PlusOutlined />}>
        新建
      </Button>
    </Dropdown>
  );
}
