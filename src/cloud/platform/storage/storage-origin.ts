import type { Config } from '../config';

/**
 * Where a browser sends and fetches bytes ("https://cos.example"), when that is another origin than
 * ours; null when files pass through the gateway.
 */
export function storageOrigin(storage: Config['storage']): string | null {
  if (storage.kind === 'folder') return null;
  const { endpoint, region, bucket } = storage;
  if (endpoint !== undefined) return new URL(endpoint).origin;
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  // A certificate for all buckets' names does not hold for a name with dots: the SDK puts it into the path.
  return `https://${bucket.includes('.') ? host : `${bucket}.${host}`}`;
}
