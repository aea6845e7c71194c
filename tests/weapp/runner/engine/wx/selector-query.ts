import { isCallback, isRecord } from './asynchronous';

type Read = (element: Element | null) => unknown;
interface Step {
  read: () => unknown;
  callback: unknown;
}

/** `wx.createSelectorQuery`, answered from what is really laid out. */
export class SelectorQuery {
  private readonly steps: Step[] = [];

  constructor(private scope: Element) {}

  in(component: unknown): this {
    if (isRecord(component) && isRecord(component._$)) {
      const element = Reflect.get(component._$, '_$backendElement');
      if (element instanceof Element) this.scope = element;
    }
    return this;
  }

  select(selector: string) {
    return this.nodes((read) => read(this.scope.querySelector(inBrowser(selector))));
  }

  selectAll(selector: string) {
    return this.nodes((read) => [...this.scope.querySelectorAll(inBrowser(selector))].map(read));
  }

  selectViewport() {
    return this.nodes((read) => read(this.scope.closest('frame-page') ?? this.scope));
  }

  exec(callback?: unknown): void {
    requestAnimationFrame(() => {
      const results = this.steps.map((step) => {
        const result = step.read();
        if (isCallback(step.callback)) step.callback(result);
        return result;
      });
      if (isCallback(callback)) callback(results);
    });
  }

  private nodes(find: (read: Read) => unknown) {
    const add = (read: Read, callback: unknown): this => {
      this.steps.push({ read: () => find(read), callback });
      return this;
    };
    return {
      boundingClientRect: (callback?: unknown) =>
        add(
          (element) =>
            element && fields(element, { id: true, dataset: true, rect: true, size: true }),
          callback,
        ),
      scrollOffset: (callback?: unknown) =>
        add(
          (element) => element && fields(element, { id: true, dataset: true, scrollOffset: true }),
          callback,
        ),
      fields: (wanted: unknown, callback?: unknown) =>
        add((element) => element && fields(element, isRecord(wanted) ? wanted : {}), callback),
      node: (callback?: unknown) =>
        add((element) => element && { node: nodeOf(element) }, callback),
      context: (callback?: unknown) => add((element) => element && { context: {} }, callback),
    };
  }
}

function fields(element: Element, wanted: Record<string, unknown>): object {
  const rect = element.getBoundingClientRect();
  const page = element.closest('frame-pages')?.getBoundingClientRect();
  const top = rect.top - (page?.top ?? 0);
  const result: Record<string, unknown> = {};
  if (wanted.id) result.id = element.id;
  if (wanted.dataset) result.dataset = element instanceof HTMLElement ? { ...element.dataset } : {};
  if (wanted.rect) {
    Object.assign(result, { left: rect.left, right: rect.right, top, bottom: top + rect.height });
  }
  if (wanted.size) Object.assign(result, { width: rect.width, height: rect.height });
  if (wanted.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  if (wanted.node) result.node = nodeOf(element);
  if (Array.isArray(wanted.computedStyle)) {
    const style = getComputedStyle(element);
    for (const name of wanted.computedStyle) result[name] = Reflect.get(style, String(name));
  }
  return result;
}

/** The node of a canvas is what one draws on; WeChat adds a way to load pictures. */
function nodeOf(element: Element): unknown {
  const canvas = element.querySelector('canvas');
  return canvas ? Object.assign(canvas, { createImage: () => new Image() }) : null;
}

/** The engine writes `space--id` for `id`. */
function inBrowser(selector: string): string {
  return selector
    .replace(/#([\w-]+)/g, '[id$="--$1"]')
    .replace(/>>>/g, ' ')
    .replace(/(^|[\s>+~,])([a-z][a-z-]*)(?=$|[\s>+~,.:#[])/g, '$1wx-$2');
}
