import { Alert, Button, Table } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { ColumnChoiceFields, type TableChoice } from './column-choice';
import { fetchProblems } from './import-files';
import type { ImportPreview } from './read-import';

interface CheckedRowsProps {
  preview: ImportPreview;
  titles: readonly string[];
  isBusy: boolean;
  /** The columns are other ones. */
  onChoose: (choice: TableChoice) => void;
  /** It is being taken over. */
  onStarted: (taskId: string) => void;
}

type CheckedRow = ImportPreview['rows'][number];

/** What the table holds, the wrong rows first; the good ones are taken over by a click. */
export function CheckedRows({ preview, titles, isBusy, onChoose, onStarted }: CheckedRowsProps) {
  const { importId, good, bad, rows, choice, found } = preview;
  const problems = useMutation({ mutationFn: () => fetchProblems(importId) });
  const client = useQueryClient();
  const apply = useCommand(api.activities.applyImport, {
    onDone: ({ taskId }) => {
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'myBackgroundTasks') });
      onStarted(taskId);
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
      <ColumnChoiceFields
        titles={titles}
        found={found}
        choice={choice}
        isBusy={isBusy}
        onChoose={onChoose}
      />
      <Table<CheckedRow>
        size="small"
        rowKey="row"
        dataSource={rows}
        pagination={false}
        scroll={{ x: true, y: 420 }}
        columns={[
          { title: '行', render: (_, { row }) => row },
          ...titles.map((title, index) => ({
            title,
            render: (_: unknown, { cells }: CheckedRow) => (
              <span className="register-cell" title={cells[index]}>
                {cells[index]}
              </span>
            ),
          })),
          {
            title: '检查结果',
            render: (_, { problem }) =>
              problem === null ? '可以' : <span className="register-problem">{problem}</span>,
          },
        ]}
      />
      {good + bad > rows.length && <p className="quiet">只显示前 {rows.length} 行。</p>}
      {apply.isError && <Problem error={apply.error} />}
      {problems.isError && <Problem error={problems.error} />}
      <div className="row">
        <Button
          type="primary"
          disabled={good === 0}
          loading={apply.isPending}
          onClick={() => apply.mutate({ importId })}
        >
          导入 {good} 行
        </Button>
        {bad > 0 && (
          <Button loading={problems.isPending} onClick={() => problems.mutate()}>
            下载有问题的 {bad} 行
          </Button>
        )}
      </div>
    </div>
  );
}
