import type { Storage } from '../storage/storage';

interface Run {
  tenant_id: string;
  id: string;
  file_type: string | null;
}

const partKey = ({ tenant_id, id }: Run, part: number) => `work/${tenant_id}/${id}/part-${part}`;

/** Where the file of a run lies when it is done. */
export const fileKey = ({ tenant_id, id }: Pick<Run, 'tenant_id' | 'id'>) =>
  `work/${tenant_id}/${id}/file`;

/** Written before the step's transaction commits: a step that is run again writes the same part again. */
export async function putPart(storage: Storage, run: Run, part: number, bytes: Uint8Array) {
  await storage.put(partKey(run, part), bytes, { contentType: 'application/octet-stream' });
}

/** Joins the parts to one file. The parts stay until the run's files are deleted: a step may run again. */
export async function joinParts(storage: Storage, run: Run, parts: number): Promise<void> {
  const pieces: Uint8Array[] = [];
  for (let part = 0; part < parts; part += 1) {
    const piece = await storage.get(partKey(run, part));
    if (!piece) throw new Error('a part of a file is missing');
    pieces.push(piece);
  }
  const contentType = run.file_type ?? 'application/octet-stream';
  await storage.put(fileKey(run), Buffer.concat(pieces), { contentType });
}

export async function deleteFiles(storage: Storage, run: Run, parts: number): Promise<void> {
  await storage.delete(fileKey(run));
  // One more than was counted: an interrupted step may have left a part.
  for (let part = 0; part <= parts; part += 1) await storage.delete(partKey(run, part));
}
