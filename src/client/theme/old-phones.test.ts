import fs from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';

/** What iOS 13 and Chrome 80 do not know, and what they would show wrongly without it. */
const unknownProperties = /^(inset(-.*)?|aspect-ratio|translate|rotate|scale|container(-.*)?)$/;
const unknownValues = /\d[dls]v[hwib]\b|color-mix\(|\bclip\b/;
const unknownSelectors = /:(has|is|where)\(/;
/** WeChat's compiler refuses it, and the built sheet with it. */
const everyElement = /(^|[\s>+~(])\*/;

const folder = path.resolve(__dirname, '..');
const sheets = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.scss'));

/** Declarations and selectors of a sheet that an old phone or WeChat's compiler does not take. */
function refused(sheet: string): string[] {
  const found: string[] = [];
  const plain = sheet.replace(/\/\/.*$/gm, '').replace(/#\{[^}]*\}/g, 'x');
  postcss.parse(plain).walk((node) => {
    if (
      node.type === 'decl' &&
      (unknownProperties.test(node.prop) || unknownValues.test(node.value))
    )
      found.push(`${node.prop}: ${node.value}`);
    if (node.type !== 'rule') return;
    if (unknownSelectors.test(node.selector) || everyElement.test(node.selector))
      found.push(node.selector);
  });
  return found;
}

test.each(sheets)('%s is understood by the oldest phones', (name) => {
  expect(refused(fs.readFileSync(path.join(folder, name), 'utf8'))).toEqual([]);
});

test('what they do not understand is found', () => {
  const sheet =
    '.a { inset: 0; width: calc(2 * 3px); height: 100dvh } .b + * > .c { d: e } .f:has(g) { h: i }';
  expect(refused(sheet)).toEqual(['inset: 0', 'height: 100dvh', '.b + * > .c', '.f:has(g)']);
});
