/** Raised when what is kept changes its shape: older entries are then as good as none. */
const prefix = 'wh-console1:';

/** What was kept under this name, or null: also when the browser keeps nothing. */
export function readStored(name: string, storage: Storage = localStorage): unknown {
  try {
    const text = storage.getItem(prefix + name);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps plain JSON. A full storage is no reason to stop: the console works without it. */
export function keep(name: string, value: unknown, storage: Storage = localStorage): void {
  try {
    storage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    forget(name, storage);
  }
}

export function forget(name: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(prefix + name);
  } catch {
    // Nothing there, or no storage at all.
  }
}
