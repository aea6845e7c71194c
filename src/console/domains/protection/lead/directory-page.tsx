import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { DirectoryNotice } from '../directory/directory-notice';
import { ExpiryNotice } from './expiry-notice';
import { ExportRequests } from './export-requests';
import { ImportSigned } from './import-signed';
import { KeyTable } from './key-table';
import { useKeyRequests } from './use-key-requests';
import './lead.css';

/** Whose keys there are, and the signed list that says whose they are. */
export default function DirectoryPage() {
  const keys = useKeyRequests();
  return (
    <Page
      title="名册"
      note="名册写明哪把钥匙是谁的，由不联网的根钥匙签名。这里只导出和导入，签名不在这里做。"
    >
      <div className="stack">
        <DirectoryNotice />
        {keys.isPending && <Loading />}
        {keys.isError && <Problem error={keys.error} onRetry={() => void keys.refetch()} />}
        {keys.data && (
          <>
            <ExpiryNotice of={keys.data} now={new Date()} />
            <Panel title="钥匙" actions={<ExportRequests of={keys.data} />}>
              <KeyTable keys={keys.data.keys} />
            </Panel>
          </>
        )}
        <Panel title="导入签好的文件">
          <ImportSigned />
        </Panel>
      </div>
    </Page>
  );
}
