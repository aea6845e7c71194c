import path from 'node:path';
import type { Config } from '../config';
import { s3Storage } from '../storage/s3-storage';
import type { Anchor } from './anchor';
import { fileAnchor } from './file-anchor';
import { storageAnchor } from './storage-anchor';

/** The anchor that the configuration names, for one tenant. */
export function openAnchor({ audit }: Pick<Config, 'audit'>, tenantId: string): Anchor {
  const { anchor } = audit;
  if (anchor.kind === 's3') return storageAnchor(s3Storage(anchor), tenantId);
  return fileAnchor(path.join(anchor.folder, `${tenantId}.jsonl`));
}
