import type { Register } from '@shared/activities/registers/register-rules';
import { api } from '../../../platform/api';
import { download, follow } from '../../../platform/download';
import { fileAddress } from '../../../platform/file-address';

/** A table with the titles, to fill in. */
export async function fetchTemplate(unitId: string, register: Register): Promise<void> {
  const { fileName, file } = await api.activities.importTemplate({ unitId, register });
  const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  download(
    fileName,
    new Blob([bytes], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
}

/** The rows that cannot be taken over, each with what is wrong. */
export async function fetchProblems(importId: string): Promise<void> {
  const { fileName, url } = await api.activities.importProblems({ importId });
  follow(fileName, fileAddress(url));
}
