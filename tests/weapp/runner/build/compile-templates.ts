import { TmplGroup } from 'glass-easel-template-compiler';

/** Below this level a message is a remark; from it on, WeChat's compiler refuses the template. */
const errorLevel = 3;

/**
 * Compiles all wxml and wxs files with WeChat's own compiler.
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
      const errors = Array.isArray(messages) ? messages.filter(isError) : [];
      if (errors.length > 0) {
        throw new Error(`${name}.wxml does not compile: ${JSON.stringify(errors.slice(0, 3))}`);
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

function isError(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('level' in message)) return false;
  return typeof message.level === 'number' && message.level >= errorLevel;
}
