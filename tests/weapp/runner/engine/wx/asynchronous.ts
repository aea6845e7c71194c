import { reportError } from '../problems';

export type Options = Record<string, unknown>;
type Callback = (result: unknown) => void;

/** Thrown by an implementation: becomes `name:fail text` with the extra fields. */
export class Fail extends Error {
  constructor(
    text: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(text);
  }
}

/**
 * One asynchronous function of `wx` with WeChat's manners: success, fail and complete, `errMsg`,
 * and a promise when no callback was given.
 */
export function asynchronous(
  name: string,
  run: (options: Options) => object | void | Promise<object | void>,
): (given?: unknown) => Promise<unknown> | undefined {
  return (given) => {
    const options: Options = isRecord(given) ? given : {};
    const result = (async () => run(options))().then(
      (value) => ({ errMsg: `${name}:ok`, ...value }),
      (error: unknown) => {
        const fields = error instanceof Fail ? error.fields : {};
        const text = error instanceof Error ? error.message : String(error);
        throw Object.assign(new Error(`${name}:fail ${text}`), fields);
      },
    );
    const asked = ['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function');
    const plain = result.catch((error: Error) => {
      throw { errMsg: error.message, ...error };
    });
    if (!asked) return plain;
    plain.then(
      (value) => finish(options, 'success', value),
      (error: unknown) => finish(options, 'fail', error),
    );
    return undefined;
  };
}

function finish(options: Options, key: 'success' | 'fail', value: unknown): void {
  for (const name of [key, 'complete']) {
    const callback = options[name];
    if (isCallback(callback)) {
      try {
        callback(value);
      } catch (error) {
        reportError(error, `${name} callback`);
      }
    }
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
