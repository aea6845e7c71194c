import { CopyOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { registerTitles, type Register } from '@shared/activities/registers/register-rules';
import { Problem } from '../../../ui/problem';
import { CheckedRows } from './checked-rows';
import { ImportProgress } from './import-progress';
import { fileIssue, readImport } from './read-import';

interface ImportPanelProps {
  unitId: string;
  register: Register;
}

/** From a table of Excel to the register: what the titles are, what was read, what is taken over. */
export function ImportPanel({ unitId, register }: ImportPanelProps) {
  const id = useId();
  const { message } = App.useApp();
  const field = useRef<HTMLInputElement>(null);
  const [issue, setIssue] = useState<string | null>(null);
  const [workId, setWorkId] = useState<string | null>(null);
  const titles = registerTitles[register];
  const reading = useMutation({ mutationFn: (file: File) => readImport(unitId, register, file) });
  const choose = (file: File) => {
    const words = fileIssue(file);
    setIssue(words);
    setWorkId(null);
    if (words === null) reading.mutate(file);
  };
  const copyTitles = () =>
    navigator.clipboard.writeText(titles.join('\t')).then(
      () => message.success('复制好了，粘到表格第一行'),
      () => message.error('没有复制成，请照着写'),
    );
  return (
    <section className="editor-section" aria-labelledby={`${id}-title`}>
      <h2 className="editor-section__title" id={`${id}-title`}>
        从表格导入
      </h2>
      <p>
        第一行写标题：<strong>{titles.join('、')}</strong>。{titles[0]}
        必须填，其他可以空着；同名的会换成新的。
      </p>
      <div className="row">
        <Button icon={<CopyOutlined />} onClick={() => void copyTitles()}>
          复制标题
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
      {issue !== null && <Alert role="alert" type="error" showIcon title={issue} />}
      {reading.isError && <Problem error={reading.error} />}
      {reading.data && issue === null && !reading.isPending && (
        <CheckedRows
          key={reading.data.importId}
          preview={reading.data}
          titles={titles}
          onStarted={(started) => {
            setWorkId(started);
            reading.reset();
          }}
        />
      )}
      {workId !== null && <ImportProgress workId={workId} />}
    </section>
  );
}
