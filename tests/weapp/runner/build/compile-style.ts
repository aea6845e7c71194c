import path from 'node:path';
import postcss from 'postcss';
import { phoneMeasures } from './phone-measures';

const tag = /(^|[\s>+~,(])(page|[a-z][a-z-]*)(?=$|[\s>+~,.:#[)])/g;
const notBuiltIn = new Set([
  'from',
  'to',
  'html',
  'body',
  'a',
  'i',
  'b',
  'p',
  'div',
  'span',
  'img',
]);

/**
 * Turns one wxss file into CSS for the drawn phone: imports are put in place, `rpx` and `vh` become
 * the phone's measures, and element names get the prefix that built-in components have here.
 */
export function compileStyle(name: string, sheets: Record<string, string>): string {
  return translate(name, sheets, new Set());
}

function translate(name: string, sheets: Record<string, string>, seen: Set<string>): string {
  if (seen.has(name)) return '';
  seen.add(name);
  const root = postcss.parse(sheets[name] ?? '');
  root.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^(url\()?['"]?|['"]?\)?$/g, '').replace(/\.wxss$/, '');
    const full = target.startsWith('/')
      ? target.slice(1)
      : path.posix.join(path.posix.dirname(name), target);
    rule.replaceWith(postcss.parse(translate(full, sheets, seen)));
  });
  root.walkRules((rule) => {
    const parent = rule.parent;
    if (
      parent?.type === 'atrule' &&
      'name' in parent &&
      String(parent.name).endsWith('keyframes')
    ) {
      return;
    }
    if (!rule.selector.includes('wx-')) rule.selector = prefixed(rule.selector);
  });
  root.walkDecls((declaration) => {
    declaration.value = phoneMeasures(declaration.value);
  });
  return root.toString();
}

function prefixed(selector: string): string {
  return selector.replace(tag, (whole, before: string, element: string) =>
    notBuiltIn.has(element) ? whole : `${before}wx-${element}`,
  );
}
