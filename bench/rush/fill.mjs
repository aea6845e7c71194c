import { readFileSync } from 'node:fs';

/**
 * The text of a SQL file with its `:name` places filled in.
 * @param {string} name file beside this one
 * @param {Record<string, number>} values
 */
export function sqlOf(name, values = {}) {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text.replace(/(?<!:):([a-z]+)\b/g, (all, key) => String(values[key] ?? all));
}
