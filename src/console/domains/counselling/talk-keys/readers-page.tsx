import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag, Upload } from 'antd';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { download } from '../../../platform/download';
import { useCommand } from '../../../platform/use-command';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { counsellingChanged } from '../use-places';
import { TalkDirectoryNotice } from './talk-directory-notice';
import { talkRequestsFile } from './talk-requests-file';
import { keyStateWords, stateOfKey } from './use-my-talk-keys';
import { useTalkDirectory } from './use-talk-directory';

/** Whose keys there are, and the signed list that says who reads: exported and imported here, signed elsewhere. */
export default function ReadersPage() {
  const { choice } = useTalkDirectory();
  const keys = useQuery({
    queryKey: queryKey('counselling', 'talkKeys'),
    queryFn: ({ signal }) => api.counselling.talkKeys({}, { signal }),
  });
  const exportKeys = () => {
    const text = talkRequestsFile(keys.data?.keys ?? [], choice);
    download('key-requests.json', new Blob([text], { type: 'application/json' }));
  };
  return (
    <Page
      title="咨询名册"
      note="名册写明哪把钥匙是谁的，由不联网的根钥匙签名。这里只导出和导入，签名不在这里做。"
    >
      <div className="stack">
        <TalkDirectoryNotice />
        {keys.isPending && <Loading />}
        {keys.isError && <Problem error={keys.error} onRetry={() => void keys.refetch()} />}
        {keys.data && (
          <Panel title="钥匙" actions={<Button onClick={exportKeys}>导出给根钥匙</Button>}>
            <ul className="plain-list">
              {keys.data.keys.map(({ keyId, name, role }) => {
                const { state } = stateOfKey(keyId, choice);
                return (
                  <li key={keyId} className="row">
                    <strong>{name}</strong>
                    <span className="quiet">{role === 'counsellor' ? '咨询老师' : '督导'}</span>
                    <Tag color={state === 'listed' ? 'success' : 'default'}>
                      {keyStateWords[state]}
                    </Tag>
                    <code>{keyId}</code>
                  </li>
                );
              })}
            </ul>
          </Panel>
        )}
        <Panel title="导入签好的文件">
          <ImportSigned />
        </Panel>
      </div>
    </Page>
  );
}

/** A signed list, or a statement of the status key. The server verifies it, and so does every browser and phone. */
function ImportSigned() {
  const [text, setText] = useState<string | null>(null);
  const publish = useCommand(api.counselling.publishTalkDirectory, {
    onDone: () => {
      setText(null);
      counsellingChanged();
    },
  });
  return (
    <div className="stack">
      <Upload
        accept=".txt,.signed,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then((content) => setText(content.trim()));
          return false;
        }}
      >
        <Button>选文件</Button>
      </Upload>
      {text !== null && (
        <div className="row">
          <Button
            type="primary"
            loading={publish.isPending}
            onClick={() => publish.mutate({ kind: 'directory', text })}
          >
            当名册发布
          </Button>
          <Button
            loading={publish.isPending}
            onClick={() => publish.mutate({ kind: 'status', text })}
          >
            当声明发布
          </Button>
        </div>
      )}
      {publish.isSuccess && <Alert type="success" showIcon role="status" title="发布了。" />}
      {publish.isError && <Problem error={publish.error} />}
    </div>
  );
}
