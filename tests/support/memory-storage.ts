import { checkKey, type Storage } from '@cloud/platform/storage/storage';

/** Files for the length of a test, with their keys to look at. */
export function memoryStorage(): Storage & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const sign = (method: 'PUT' | 'GET', key: string) =>
    Promise.resolve({ method, url: `memory:${checkKey(key)}`, headers: {} });
  return {
    files,
    put: async (key, bytes) => void files.set(checkKey(key), bytes),
    get: async (key) => files.get(checkKey(key)) ?? null,
    delete: async (key) => void files.delete(checkKey(key)),
    presignPut: (key) => sign('PUT', key),
    presignGet: (key) => sign('GET', key),
  };
}
