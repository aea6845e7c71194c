import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { openDirectory, type DirectoryStatement } from '@shared/envelope/directory/directory';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { trustedRoot } from '../directory/trusted-root';
import { dateLabel } from '../times';
import { readSignedFile } from './signed-file';

/** A signed directory, or a statement of the status key, from the offline PC. */
export function ImportSigned() {
  const [picked, setPicked] = useState<Picked | null>(null);
  const done = () => {
    setPicked(null);
    void queryClient.invalidateQueries({ queryKey: queryKey('protection') });
  };
  const directory = useCommand(api.protection.publishDirectory, { onDone: done });
  const status = useCommand(api.protection.publishStatus, { onDone: done });
  const failed = directory.error ?? status.error;
  return (
    <div className="stack">
      <Upload
        accept=".txt,.signed,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then((content) => setPicked(pickedFrom(content)));
          return false;
        }}
      >
        <Button>选文件</Button>
      </Upload>
      {picked?.kind === 'refused' && (
        <Alert role="alert" type="error" showIcon title={picked.words} />
      )}
      {picked?.kind === 'directory' && (
        <>
          <p>
            第 {picked.statement.version} 版，{picked.statement.handlers.length} 把钥匙，用到
            {dateLabel(picked.statement.expires)}。根钥匙的签名对。
          </p>
          <Button
            className="fit"
            type="primary"
            loading={directory.isPending}
            onClick={() => directory.mutate({ directory: picked.text })}
          >
            发布名册
          </Button>
        </>
      )}
      {picked?.kind === 'status' && (
        <Button
          className="fit"
          type="primary"
          loading={status.isPending}
          onClick={() => status.mutate({ status: picked.text })}
        >
          发布声明
        </Button>
      )}
      {directory.data && <p role="status">第 {directory.data.version} 版发布了。</p>}
      {status.data && <p role="status">声明发布了。</p>}
      {failed && <Problem error={failed} />}
    </div>
  );
}

type Picked =
  | { kind: 'directory'; text: string; statement: DirectoryStatement }
  | { kind: 'status'; text: string }
  | { kind: 'refused'; words: string };

/** A directory is verified before it goes anywhere; a statement needs the directory, which the server has. */
function pickedFrom(content: string): Picked {
  const file = readSignedFile(content);
  if (file.kind === 'status') return { kind: 'status', text: file.text };
  if (file.kind === 'unknown') {
    return { kind: 'refused', words: '这不是签好的名册，也不是声明。选错文件了？' };
  }
  const trusted = trustedRoot();
  if (!trusted) return { kind: 'refused', words: '这个工作台没有装入本县的根钥匙。' };
  try {
    const statement = openDirectory(file.text, trusted.root);
    return { kind: 'directory', text: file.text, statement };
  } catch {
    return { kind: 'refused', words: '签名不对：不是我们的根钥匙签的，或者被改过。没有发布。' };
  }
}
