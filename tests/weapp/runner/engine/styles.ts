import type { Build } from '../build/read-build';

/** A page of WeChat is a document of its own: only the sheets of the app and of the page on top apply. */
export class Styles {
  private readonly sheets = new Map<string, HTMLStyleElement>();

  constructor(build: Build) {
    const order = Object.keys(build.styles).sort(
      (a, b) => Number(b === 'app') - Number(a === 'app'),
    );
    for (const path of order) {
      const sheet = document.createElement('style');
      sheet.textContent = build.styles[path] ?? '';
      document.head.append(sheet);
      this.sheets.set(path, sheet);
    }
  }

  /** Sheets of components stay on: their file is not that of a page. */
  apply(pages: string[], top: string): void {
    for (const path of pages) {
      const sheet = this.sheets.get(path);
      if (sheet) sheet.disabled = path !== top;
    }
  }
}
