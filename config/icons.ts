import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../node_modules/lucide-static/icons');

/**
 * An icon as `url("data:…")`, thinner than lucide draws it. Without width and height, or cssnano takes
 * the view box away and the mask no longer scales.
 */
function maskOf(name: string): string {
  const svg = fs
    .readFileSync(path.join(folder, `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/s, '')
    .replace(/\sclass="[^"]*"/, '')
    .replace(/\swidth="24"\s+height="24"/, '')
    .replace('stroke-width="2"', 'stroke-width="1.8"')
    .replace('currentColor', '#000')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ \/>/g, '/>')
    .trim()
    .replace(/"/g, "'")
    .replace(/[<>#%]/g, encodeURIComponent);
  return `url("data:image/svg+xml,${svg}")`;
}

interface StyleLoader {
  resourcePath: string;
  addDependency: (file: string) => void;
}

/**
 * Puts the masks before an icon sheet, as the map `$icon-masks` from name to `url(…)`: those of the list
 * that lies beside it. The theme has one, and a domain whose icons nobody else needs.
 */
export function addIconMasks(content: string, loader: StyleLoader): string {
  if (path.basename(loader.resourcePath) !== 'icons.scss') return content;
  const list = path.join(path.dirname(loader.resourcePath), 'icon-names.ts');
  loader.addDependency(list);
  const entries = namesIn(list).map((name) => `'${name}': ${maskOf(name)}`);
  return `$icon-masks: (${entries.join(',')});\n${content}`;
}

/** Taro compiles nothing outside config/ for a build's settings, so the list is read as text. */
function namesIn(file: string): string[] {
  const list = fs.readFileSync(file, 'utf8');
  return [...list.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
}
