import { domains } from '@client/domains';
import { namelessLink } from './api';
import { readStored, store } from './storage';

/** So many different values stay: one that was forged locks nobody out. */
const most = 2;

/**
 * Asks what domains want everybody's app to ask when it starts, and keeps it as it came. Nothing is
 * verified here: whoever reads it does that. What cannot be had is had the next time.
 */
export function keepOnStart(): void {
  for (const { name, keptOnStart } of domains) {
    if (!keptOnStart) continue;
    const { operation, field, under } = keptOnStart;
    namelessLink.call([name, operation], {}, { context: {} }).then(
      (answer) => keepValue(under, Object(answer)[field]),
      () => undefined,
    );
  }
}

/** What was kept under this name, the newest first. */
export function keptValues(under: string): unknown[] {
  const kept = readStored(under);
  return Array.isArray(kept) ? kept : [];
}

function keepValue(under: string, value: unknown): void {
  if (value === null || value === undefined) return;
  const text = JSON.stringify(value);
  const kept = keptValues(under);
  if (JSON.stringify(kept[0]) === text) return;
  const others = kept.filter((other) => JSON.stringify(other) !== text);
  store(under, [value, ...others].slice(0, most));
}
