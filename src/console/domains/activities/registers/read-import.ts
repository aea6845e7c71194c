import * as v from 'valibot';
import { ConnectionError } from '@shared/contract/connection-error';
import { largestImport } from '@shared/activities/registers/register-contract';
import type { Register } from '@shared/activities/registers/register-rules';
import { api } from '../../../platform/api';
import { fileAddress } from '../../../platform/file-address';
import { newKey } from '../../../platform/new-key';
import type { TableChoice } from './column-choice';

export type ImportPreview = Awaited<ReturnType<typeof api.activities.previewImport>> & {
  importId: string;
};

/**
 * Puts the table into the store.
 * @returns the import's id
 * @throws what the operations throw; a ConnectionError with words when the file did not arrive
 */
export async function sendTable(unitId: string, register: Register, file: File): Promise<string> {
  const { importId, upload } = await api.activities.startImport(
    { unitId, register, bytes: file.size },
    { context: { idempotencyKey: newKey() } },
  );
  const put = await fetch(fileAddress(upload.url), {
    method: upload.method,
    headers: upload.headers,
    body: file,
    credentials: 'omit',
  }).catch(() => null);
  if (!put?.ok) throw new ConnectionError('表格没有传上去，请再试一次');
  return importId;
}

/** What the table holds; nothing is taken over yet. @param choice what she says of its columns */
export async function checkTable(importId: string, choice?: TableChoice): Promise<ImportPreview> {
  const preview = await api.activities.previewImport(
    { importId, ...(choice ? { choice: { ...choice, columns: [...choice.columns] } } : {}) },
    { context: { idempotencyKey: newKey() } },
  );
  return { importId, ...preview };
}

/** What the titles of a table are, where none of them is ours; null for any other problem. */
export function otherTitles(error: unknown): TitlesFound | null {
  const read = v.safeParse(wrongTitles, error);
  return read.success ? read.output.data : null;
}

const wrongTitles = v.object({
  code: v.literal('WRONG_TITLES'),
  data: v.object({
    titles: v.array(v.string()),
    missing: v.array(v.string()),
    found: v.array(v.string()),
    titleRow: v.number(),
  }),
});

type TitlesFound = v.InferOutput<typeof wrongTitles>['data'];

/** Why a file cannot be sent, in words; null when it can. */
export function fileIssue({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.xlsx$/i.test(name)) return '要 .xlsx 表格，请用 Excel 或 WPS 另存一份';
  if (size === 0) return '这个文件是空的';
  if (size > largestImport) return '文件太大，最多 2 MB';
  return null;
}
