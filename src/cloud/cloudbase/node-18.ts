/**
 * CloudBase's default runtime is Node 18.15; our packages count on a later one. What they use of it
 * and 18.15 lacks is added here, before they load. A test runs the built functions on 18.15.
 */
import { webcrypto } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';

// Node 18.19; pino asks for it when it loads. Nobody listens here.
if (!Reflect.has(diagnostics, 'tracingChannel')) {
  Reflect.set(diagnostics, 'tracingChannel', () => ({ hasSubscribers: false }));
}

// Node 20; passkeys are checked with it.
if (!Reflect.has(globalThis, 'crypto')) Reflect.set(globalThis, 'crypto', webcrypto);

// Node 20; kysely sorts with it.
if (!Reflect.has(Array.prototype, 'toSorted')) {
  // oxlint-disable-next-line no-extend-native -- as the later runtime itself has it
  Object.defineProperty(Array.prototype, 'toSorted', {
    writable: true,
    configurable: true,
    value(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
      return [...this].sort(compare);
    },
  });
}
