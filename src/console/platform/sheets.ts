/**
 * Stands in for `@rc-component/util/es/Dom/dynamicCSS` in the build. The original writes `<style>`
 * elements, which our content policy refuses; sheets made by script are no inline styles. antd's own
 * styles are in a file: what is left is small (icons, the lock of scrolling behind a dialog).
 */
const sheets = new Map<string, { sheet: CSSStyleSheet; owner: HTMLElement }>();

/** Sets the rules that go by this key, in place of its earlier ones. */
export function updateCSS(css: string, key: string): HTMLElement {
  const known = sheets.get(key);
  const sheet = known?.sheet ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  if (known) return known.owner;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // Callers mark the element that they get: it is never in the document.
  const owner = document.createElement('div');
  sheets.set(key, { sheet, owner });
  return owner;
}

/** Takes the rules of this key away. */
export function removeCSS(key: string): void {
  const known = sheets.get(key);
  if (!known) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
    (sheet) => sheet !== known.sheet,
  );
}

/** Rules without a key stay for good. */
export function injectCSS(css: string): HTMLElement {
  return updateCSS(css, `nameless:${sheets.size}`);
}

export function clearContainerCache(): void {
  // There is no container here.
}
