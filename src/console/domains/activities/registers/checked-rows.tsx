import { Alert, Button, Table } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import type { ImportPreview } from './read-import';

interface CheckedRowsProps {
  preview: ImportPreview;
  titles: readonly string[];
  /** It is being taken over. */
  onStarted: (workId: string) => void;
}

type CheckedRow = ImportPreview['rows'][number];

/** What the table holds, the wrong rows first; the good ones are taken over by a click. */
export function CheckedRows({ preview, titles, onStarted }: CheckedRowsProps) {
  const { importId, good, bad, rows } = preview;
  const client = useQueryClient();
  const apply = useCommand(api.activities.applyImport, {
    onDone: ({ workId }) => {
      void client.invalidateQueries({ queryKey: ['organisation', 'myWork'] });
      onStarted(workId);
    },
  });
  return (
    <div className="stack">
      <Alert
        type={bad > 0 ? 'warning' : 'success'}
        showIcon
        title={bad > 0 ? `${good} 行可以导入，${bad} 行有问题` : `${good} 行都可以导入`}
        description={
          bad > 0 ? '有问题的行不会导入。可以改好表格再传，也可以先导入其他的。' : undefined
        }
      />
      <Table<CheckedRow>
        size="small"
        rowKey="row"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content', y: 420 }}
        columns={[
          { title: '行', render: (_, { row }) => row },
          ...titles.map((title, index) => ({
            title,
            render: (_: unknown, { cells }: CheckedRow) => cells[index] ?? '',
          })),
          {
            title: '查下来',
            render: (_, { problem }) =>
              problem === null ? '可以' : <span className="register-problem">{problem}</span>,
          },
        ]}
      />
      {good + bad > rows.length && <p className="quiet">只显示前 {rows.length} 行。</p>}
      {apply.isError && <Problem error={apply.error} />}
      <div>
        <Button
          type="primary"
          disabled={good === 0}
          loading={apply.isPending}
          onClick={() => apply.mutate({ importId })}
        >
          导入 {good} 行
        </Button>
      </div>
    </div>
  );
}
