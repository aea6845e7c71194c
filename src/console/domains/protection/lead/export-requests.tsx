import { Button } from 'antd';
import { download } from '../../../platform/download';
import { requestsFile } from './requests-file';
import type { KeyRequests } from './use-key-requests';

/** The keys as a file for the offline PC. */
export function ExportRequests({ of }: { of: KeyRequests }) {
  return (
    <Button
      onClick={() => {
        const file = new Blob([requestsFile(of)], { type: 'application/json' });
        download('key-requests.json', file);
      }}
    >
      导出给根钥匙
    </Button>
  );
}
