import { api } from '../../../platform/api';
import { fileAddress } from '../../../platform/file-address';

/** Has the browser save what a background task has made. The address holds for a minute. */
export async function fetchFile(taskId: string): Promise<void> {
  const { url, fileName } = await api.organisation.backgroundTaskFile({ taskId });
  const link = document.createElement('a');
  link.href = fileAddress(url);
  link.download = fileName;
  link.click();
}
