import { api } from '../../../platform/api';
import { fileAddress } from '../../../platform/file-address';

/** Has the browser save what a piece of work has made. The address holds for a minute. */
export async function fetchFile(workId: string): Promise<void> {
  const { url, fileName } = await api.organisation.workFile({ workId });
  const link = document.createElement('a');
  link.href = fileAddress(url);
  link.download = fileName;
  link.click();
}
