import { reportName } from './problems';

/** What WeChat leaves to a mini-program of JavaScript itself; iOS 13 and Chrome 80 are the floor. */
const language =
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date
  Promise RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl
  ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array
  Float64Array Uint8ClampedArray BigUint64Array BigInt64Array BigInt Map Set WeakMap WeakSet Proxy Reflect
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN eval
  setTimeout clearTimeout setInterval clearInterval`.split(/\s+/);

/** WeChat has no code from text: what would run is quietly empty. */
const functionWithoutText = new Proxy(Function, {
  apply: () => () => undefined,
  construct: () => () => undefined,
});

/** Calls `source` as the body of a module: every name of the web that is not in `given` is undefined. */
export function runHidden(source: string, path: string, given: Record<string, unknown>): void {
  const offered: Record<string, unknown> = { ...given, Function: functionWithoutText };
  offered.globalThis = offeredGlobals(offered);
  const names = [...new Set([...webNames(), ...Object.keys(offered)])];
  const outer: (...values: unknown[]) => void = (0, eval)(
    `(function(${names.join(',')}){(function(){${source}\n}).call(undefined)})\n//# sourceURL=weapp/${path}.js`,
  );
  outer(...names.map((name) => offered[name]));
}

let shared: Record<string, unknown> | undefined;

/** One global object for all modules, without a trace of the browser. */
function offeredGlobals(offered: Record<string, unknown>): Record<string, unknown> {
  if (!shared) {
    shared = {};
    for (const name of language) {
      Object.defineProperty(shared, name, { value: Reflect.get(globalThis, name), writable: true });
    }
    shared.wx = offered.wx;
    shared.console = offered.console;
    shared.getApp = offered.getApp;
    shared.getCurrentPages = offered.getCurrentPages;
    shared.globalThis = shared;
  }
  return shared;
}

let found: string[] | undefined;

function webNames(): string[] {
  if (found) return found;
  const names = new Set<string>();
  for (let level: object | null = window; level; level = Reflect.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  }
  for (const name of ['global', 'process', 'Buffer']) names.add(name);
  for (const name of [...language, 'constructor', 'arguments']) names.delete(name);
  found = [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  return found;
}

/** `wx` as code sees it: looking at a name WeChat has never had is noted, and gives undefined. */
export function watchUnknownNames(wx: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(wx, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !/^webpack|^__|^then$/.test(name)) {
        reportName('unknownNames', name);
      }
      return Reflect.get(target, name);
    },
  });
}
