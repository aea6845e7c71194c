import { webcrypto } from 'node:crypto';
import { ReadableStream, TransformStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks of a browser and antd asks for. */
if (typeof window.matchMedia !== 'function') {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
if (typeof window.ResizeObserver !== 'function') {
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
// Nothing is laid out here, so nothing is out of sight.
if (typeof Element.prototype.scrollIntoView !== 'function') {
  Element.prototype.scrollIntoView = () => undefined;
}
// jsdom knows no pseudo-elements, and says so at length: antd asks for a scrollbar's.
const computedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computedStyle(element);
// Nor is anything coloured: of antd's thousands of rules none is read. Each question for a style
// would be held against all of them, which takes longer than all else in these tests.
Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', {
  get: () => '',
  set() {},
});
// antd passes a turn by one; Node's own would keep the process alive.
class MessageChannel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: () => setTimeout(() => this.port1.onmessage?.()) };
}
Object.assign(globalThis, {
  MessageChannel,
  TextDecoder,
  TextEncoder,
  ReadableStream,
  TransformStream,
});
// Nor has it keys and random numbers, or the constants of a build.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
Object.assign(globalThis, {
  DIRECTORY_ROOT: '',
  DIRECTORY_MINIMUM: 1,
  COUNSELLING_ROOT: '',
  COUNSELLING_MINIMUM: 1,
});
