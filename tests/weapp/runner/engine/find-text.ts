import { aimAt, reaches } from './aim';

/** How a place on the screen was found, or why it was not. */
export type Found =
  | { state: 'found'; x: number; y: number; width: number; height: number }
  | { state: 'missing'; visible: string[] }
  | { state: 'several'; count: number }
  | { state: 'disabled' }
  | { state: 'moving' }
  | { state: 'covered'; by: string };

/** Text without its spaces: what a person reads does not depend on how it was laid out. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

/** All that can be read now, in reading order, a line for each piece of text. */
export function visibleText(): string {
  const lines: string[] = [];
  for (const root of roots()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const text = shownBy(walker.currentNode).trim();
      if (text) lines.push(text);
    }
  }
  return lines.join('\n');
}

function shownBy(node: Node): string {
  if (node instanceof Text) {
    return node.parentElement && isVisible(node.parentElement) ? node.data : '';
  }
  if (!(node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)) return '';
  return isVisible(node) ? node.value || node.placeholder : '';
}

/** Where to tap for `text`: a visible text or an aria-label, the whole of it before a part of it. */
export function findText(text: string, nth: number | undefined): Found {
  return place(candidates(text), nth, text);
}

/** The tab of the tab bar with this text. */
export function findTab(text: string): Found {
  const tabs = [...document.querySelectorAll('frame-tab')].filter(isVisible);
  return place(
    tabs.filter((tab) => compact(innerText(tab)) === compact(text)),
    0,
    text,
  );
}

/** The field that carries `label` as its placeholder, its aria-label, or in the text before it. */
export function findField(label: string): Found {
  const wanted = compact(label);
  const fields = roots()
    .flatMap((root) => [...root.querySelectorAll('input, textarea')])
    .filter(isVisible);
  const named = (read: (field: Element) => string | null) =>
    fields.filter((field) => compact(read(field) ?? '').includes(wanted));
  const byAria = named((field) => field.getAttribute('aria-label'));
  const byPlaceholder = named((field) => field.getAttribute('placeholder'));
  const byText = named((field) => nearestText(field));
  const matches = [byAria, byPlaceholder, byText].find((list) => list.length > 0) ?? [];
  return place(matches, 0, label);
}

function candidates(text: string): Element[] {
  const wanted = compact(text);
  const all = roots()
    .flatMap((root) => [...root.querySelectorAll('*:not(frame-title)')])
    .filter(isVisible);
  const labels = (element: Element) =>
    [element.getAttribute('aria-label') ?? '', innerText(element)].map(compact);
  const exact = deepest(all.filter((element) => labels(element).includes(wanted)));
  if (exact.length > 0) return exact;
  return deepest(all.filter((element) => labels(element).some((label) => label.includes(wanted))));
}

function place(matches: Element[], nth: number | undefined, text: string): Found {
  if (matches.length === 0) return { state: 'missing', visible: visibleText().split('\n') };
  const open = matches.length > 1 && nth === undefined ? matches.filter(isUncovered) : matches;
  if (open.length > 1 && nth === undefined) return { state: 'several', count: open.length };
  const element = open[nth ?? 0] ?? matches[0];
  if (!element) return { state: 'missing', visible: [`${matches.length} × ${text}`] };
  if (element.closest('wx-button[disabled], [aria-disabled="true"]')) return { state: 'disabled' };
  return whereToTap(element);
}

function whereToTap(element: Element): Found {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  let box = element.getBoundingClientRect();
  const middle = () => document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  let hit = middle();
  if (!reaches(element, hit)) {
    // A bar at the foot of the page may cover what was scrolled to its edge.
    element.scrollIntoView({ block: 'center', inline: 'center' });
    box = element.getBoundingClientRect();
    hit = middle();
  }
  if (!reaches(element, hit)) {
    return {
      state: 'covered',
      by: hit ? `${hit.tagName.toLowerCase()}.${hit.className}` : 'nothing',
    };
  }
  aimAt(element);
  const { width, height } = box;
  return { state: 'found', x: box.x + width / 2, y: box.y + height / 2, width, height };
}

/** Nothing lies over it, as a sheet that was opened would; what is outside the screen counts as free. */
function isUncovered(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit === null || reaches(element, hit);
}

/** A dialog that is open takes all taps, so only its texts count. */
function roots(): Element[] {
  const dialog = [...document.querySelectorAll('frame-overlay > [role=dialog]')].at(-1);
  return dialog ? [dialog] : [document.body];
}

function isVisible(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && hasSize(element)
  );
}

function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The innermost of elements that stand for the same text. */
function deepest(elements: Element[]): Element[] {
  return elements.filter((one) => !elements.some((other) => other !== one && one.contains(other)));
}

function innerText(element: Element): string {
  return element instanceof HTMLElement ? element.innerText : '';
}

/** Text of the smallest box around a field that has any. */
function nearestText(field: Element): string {
  for (let box = field.parentElement; box && !box.matches('wx-page'); box = box.parentElement) {
    const text = innerText(box);
    if (text.trim()) return box.querySelectorAll('input, textarea').length === 1 ? text : '';
  }
  return '';
}
