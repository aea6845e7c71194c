import { reportError } from './problems';

/** Calls a lifecycle function of a page or of the app when it has one; an error in it is a problem. */
export function callHook(target: object, name: string, ...values: unknown[]): unknown {
  const hook: unknown = Reflect.get(target, name);
  if (typeof hook !== 'function') return undefined;
  try {
    return Reflect.apply(hook, target, values);
  } catch (error) {
    reportError(error, name);
    return undefined;
  }
}

export function hasHook(target: object, name: string): boolean {
  return typeof Reflect.get(target, name) === 'function';
}
