import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { registerTitles, type Register } from '@shared/activities/registers/register-rules';
import { Problem } from '../../../ui/problem';
import { CheckedRows } from './checked-rows';
import { ColumnChoiceFields, type TableChoice } from './column-choice';
import { fetchTemplate } from './import-files';
import { ImportProgress } from './import-progress';
import { checkTable, fileIssue, otherTitles, sendTable } from './read-import';

interface ImportPanelProps {
  unitId: string;
  register: Register;
}

/** From a table of Excel to the register: a template, what was read, what is taken over. */
export function ImportPanel({ unitId, register }: ImportPanelProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [issue, setIssue] = useState<string | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const titles = registerTitles[register];
  const template = useMutation({ mutationFn: () => fetchTemplate(unitId, register) });
  const reading = useMutation({
    mutationFn: async (of: File | { importId: string; choice: TableChoice }) => {
      if (!(of instanceof File)) return checkTable(of.importId, of.choice);
      const sent = await sendTable(unitId, register, of);
      setImportId(sent);
      return checkTable(sent);
    },
  });
  const choose = (file: File) => {
    const words = fileIssue(file);
    setIssue(words);
    setTaskId(null);
    setImportId(null);
    if (words === null) reading.mutate(file);
  };
  const chooseColumns = (choice: TableChoice) => {
    if (importId !== null) reading.mutate({ importId, choice });
  };
  const other = reading.isError ? otherTitles(reading.error) : null;
  return (
    <section className="editor-section" aria-labelledby={`${id}-title`}>
      <h2 className="editor-section__title" id={`${id}-title`}>
        从表格导入
      </h2>
      <p>
        表格里要有这几列：<strong>{titles.join('、')}</strong>。{titles[0]}
        必须填，其他可以空着；同名的会换成新的。
      </p>
      <div className="row">
        <Button
          icon={<DownloadOutlined />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          下载模板
        </Button>
        <Button
          type={reading.data ? 'default' : 'primary'}
          icon={<UploadOutlined />}
          loading={reading.isPending}
          onClick={() => field.current?.click()}
        >
          {reading.data ? '换一个文件' : '选表格（.xlsx）'}
        </Button>
        <input
          ref={field}
          hidden
          type="file"
          accept=".xlsx"
          aria-label="选表格"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file may be chosen again once it was mended.
            target.value = '';
            if (file) choose(file);
          }}
        />
      </div>
      {template.isError && <Problem error={template.error} />}
      {issue !== null && <Alert role="alert" type="error" showIcon title={issue} />}
      {reading.isError && !other && <Problem error={reading.error} />}
      {other && (
        <div className="stack">
          <Alert
            role="alert"
            type="warning"
            showIcon
            title={`没有找到“${other.missing.join('、')}”这一列`}
            description={`表格里的标题是：${other.found.filter(Boolean).join('、') || '（空的）'}。是哪一列，请选一下。`}
          />
          <ColumnChoiceFields
            key={importId}
            titles={other.titles}
            found={other.found}
            choice={{ titleRow: other.titleRow, columns: other.titles.map(() => null) }}
            isBusy={reading.isPending}
            onChoose={chooseColumns}
          />
        </div>
      )}
      {reading.data && issue === null && taskId === null && (
        <CheckedRows
          key={`${reading.data.importId} ${reading.data.choice.columns.join()}`}
          preview={reading.data}
          titles={titles}
          isBusy={reading.isPending}
          onChoose={chooseColumns}
          onStarted={(started) => {
            setTaskId(started);
            reading.reset();
          }}
        />
      )}
      {taskId !== null && importId !== null && (
        <ImportProgress taskId={taskId} importId={importId} />
      )}
    </section>
  );
}
