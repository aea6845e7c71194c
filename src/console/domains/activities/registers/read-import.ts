import { ConnectionError } from '@shared/contract/connection-error';
import { largestImport } from '@shared/activities/registers/register-contract';
import type { Register } from '@shared/activities/registers/register-rules';
import { api } from '../../../platform/api';
import { fileAddress } from '../../../platform/file-address';
import { newKey } from '../../../platform/new-key';

export type ImportPreview = Awaited<ReturnType<typeof api.activities.previewImport>> & {
  importId: string;
};

/**
 * Puts the table into the store and has it checked; nothing is taken over yet.
 * @throws what the operations throw; a ConnectionError with words when the file did not arrive
 */
export async function readImport(
  unitId: string,
  register: Register,
  file: File,
): Promise<ImportPreview> {
  const context = () => ({ context: { idempotencyKey: newKey() } });
  const { importId, upload } = await api.activities.startImport(
    { unitId, register, bytes: file.size },
    context(),
  );
  const put = await fetch(fileAddress(upload.url), {
    method: upload.method,
    headers: upload.headers,
    body: file,
    credentials: 'omit',
  }).catch(() => null);
  if (!put?.ok) throw new ConnectionError('表格没有传上去，请再试一次');
  return { importId, ...(await api.activities.previewImport({ importId }, context())) };
}

/** Why a file cannot be sent, in words; null when it can. */
export function fileIssue({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.xlsx$/i.test(name)) return '要 .xlsx 表格，请用 Excel 或 WPS 另存一份';
  if (size === 0) return '这个文件是空的';
  if (size > largestImport) return '文件太大，最多 2 MB';
  return null;
}
