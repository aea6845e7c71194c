import { removeCSS, updateCSS } from './sheets';

class Sheet {
  text = '';
  replaceSync(text: string) {
    this.text = text;
  }
}

const texts = () =>
  document.adoptedStyleSheets.map((sheet) => ('text' in sheet ? String(sheet.text) : ''));

beforeAll(() => {
  // jsdom knows no constructed style sheets.
  Object.assign(globalThis, { CSSStyleSheet: Sheet });
  Object.assign(document, { adoptedStyleSheets: [] });
});

test('rules go by their key: set again they replace, removed they are gone, no element is made', () => {
  const elements = document.querySelectorAll('style').length;
  updateCSS('a{}', 'one');
  updateCSS('b{}', 'two');
  updateCSS('c{}', 'one');
  expect(texts()).toEqual(['c{}', 'b{}']);
  removeCSS('one');
  removeCSS('never there');
  expect(texts()).toEqual(['b{}']);
  expect(document.querySelectorAll('style')).toHaveLength(elements);
});
