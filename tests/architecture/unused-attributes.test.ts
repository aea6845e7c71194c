import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  nameInTemplate,
  unusedAttributes,
  unusedElements,
} from '../../config/plugins/unused-attributes';

const files = readdirSync('src/client', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => path.join('src/client', name));

/** Names in the code that the mini-program's templates are built without. */
function droppedIn(code: string): string[] {
  const tags = (code.match(/<[A-Z]\w*\s(=>|[^<>])*>/g) ?? []).join('\n');
  const attributes = unusedAttributes.filter(
    (name) => new RegExp(`\\s${name}\\b(?!:)`).test(tags) || isKey(name, code),
  );
  const events = unusedAttributes
    .filter((name) => name.startsWith('on'))
    .filter((name) => code.includes(`'${name.slice(2).toLowerCase()}'`));
  const elements = unusedElements.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return [...attributes, ...events, ...elements];
}

/** Props may come in an object. A name of one small word is too common for that: `overflow` is a style. */
function isKey(name: string, code: string): boolean {
  return /[A-Z]/.test(name) && new RegExp(`\\b${name}\\b`).test(code);
}

test('no screen uses what the templates of the mini-program are built without', () => {
  const findings = files.flatMap((file) =>
    droppedIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(findings).toEqual([]);
});

test.each([
  ['<View onTouchStart={start} />', ['onTouchStart']],
  ['<View\n  hoverStartTime={20}\n/>', ['hoverStartTime']],
  ['const drag = { onTouchMove: move, onTouchEnd };', ['onTouchEnd', 'onTouchMove']],
  ["node.addEventListener('longpress', open)", ['onLongPress']],
  ["import { ScrollView, View } from '@tarojs/components';", ['ScrollView']],
  ['<View animation={risen} />', ['animation']],
  ['<Text className="told" selectable>', ['selectable']],
  ['<Text onClick={() => copy(code)} space="nbsp">', ['space']],
  ["<View style={{ overflow: 'hidden' }} />", []],
  ['<View onClick={press} hoverStayTime={80} />', []],
])('%s', (code, dropped) => {
  expect(droppedIn(code)).toEqual(dropped);
});

test('names are written as the templates write them', () => {
  expect(['onTouchStart', 'hoverStopPropagation', 'ScrollView'].map(nameInTemplate)).toEqual([
    'bindtouchstart',
    'hover-stop-propagation',
    'scroll-view',
  ]);
});
