import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';

/** All that went wrong since the start; a test fails when `errors` or `missingNames` is not empty. */
export interface Problems {
  errors: string[];
  warnings: string[];
  /** Names of `wx` that were called and that the runner does not offer. */
  missingNames: string[];
  /** Names that do not exist in WeChat's own list and were looked at (`wx.x`, `typeof wx.x`). */
  unknownNames: string[];
}

const problems: Problems = { errors: [], warnings: [], missingNames: [], unknownNames: [] };

export function readProblems(): Problems {
  return structuredClone(problems);
}

export function clearErrors(): void {
  problems.errors.length = 0;
}

export function reportError(error: unknown, where: string): void {
  const text = error instanceof Error ? (error.stack ?? String(error)) : describe(error);
  problems.errors.push(`${where}: ${text}`);
}

export function reportName(list: 'missingNames' | 'unknownNames', name: string): void {
  if (!problems[list].includes(name)) problems[list].push(name);
}

/** The console that code of the mini-program sees: an error printed there is a problem. */
export function watchedConsole(): Record<string, (...values: unknown[]) => void> {
  const plain = (...values: unknown[]) => console.log(...values);
  return {
    log: plain,
    info: plain,
    debug: plain,
    group: plain,
    groupEnd: () => undefined,
    time: () => undefined,
    timeEnd: () => undefined,
    warn: (...values) => void problems.warnings.push(values.map(describe).join(' ')),
    error: (...values) =>
      void problems.errors.push(`console.error: ${values.map(describe).join(' ')}`),
  };
}

export function watchErrors(): void {
  addGlobalErrorListener((error, method) => {
    reportError(error, `in ${method ?? 'a callback'}`);
    return false;
  });
  addGlobalWarningListener((message) => {
    problems.warnings.push(message);
    return false;
  });
  window.addEventListener('error', (event) =>
    reportError(event.error ?? event.message, 'uncaught'),
  );
  window.addEventListener('unhandledrejection', (event) =>
    reportError(event.reason, 'unhandled rejection'),
  );
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
