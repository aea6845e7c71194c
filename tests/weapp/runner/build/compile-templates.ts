import { TmplGroup } from 'glass-easel-template-compiler';

/**
 * Compiles all wxml and wxs files with the compiler of WeChat's engine. It mends what it warns of, such
 * as a missing end tag, and WeChat's tools do not (`npm test -- wechat`): so a warning is refused as well.
 * Returns a JavaScript expression: an object with one template generator for each path.
 */
export function compileTemplates(
  wxml: Record<string, string>,
  wxs: Record<string, string>,
): string {
  const group = new TmplGroup();
  try {
    for (const [name, source] of Object.entries(wxs)) group.addScript(name, source);
    for (const [name, source] of Object.entries(wxml)) {
      const messages: unknown = group.addTmpl(name, acceptedForm(source));
      if (Array.isArray(messages) && messages.length > 0) {
        throw new Error(`${name}.wxml does not compile: ${JSON.stringify(messages.slice(0, 3))}`);
      }
    }
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}

/** WeChat's tools accept these older forms, the npm compiler does not: the meaning is the same. */
function acceptedForm(source: string): string {
  return source
    .replace(/\b(capture-bind|capture-catch|mut-bind|bind|catch)([a-z]+)=/g, '$1:$2=')
    .replace(/\bcn\.\[(\d+)\]/g, 'cn[$1]');
}
