import type { Clock } from '../clock';
import type { Config } from '../config';
import { folderStorage } from './folder-storage';
import { s3Storage } from './s3-storage';
import type { Storage } from './storage';

/** The store that the configuration names; nothing is opened before the first file. */
export function openStorage(config: Config, clock: Clock): Storage {
  const { publicOrigin, storage } = config;
  if (storage.kind === 's3') return s3Storage(storage);
  return folderStorage({ folder: storage.folder, keys: config, clock, publicOrigin });
}
