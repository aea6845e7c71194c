import fs from 'node:fs';
import path from 'node:path';

// Taro compiles nothing outside config/ for a build's settings, so the list is read as text.
const list = fs.readFileSync(path.resolve(__dirname, '../src/client/theme/icon-names.ts'), 'utf8');
const iconNames = [...list.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');

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

/** Puts the masks before the theme's icon sheet, as the map `$icon-masks` from name to `url(…)`. */
export function addIconMasks(content: string, loader: { resourcePath: string }): string {
  if (!loader.resourcePath.endsWith('theme/icons.scss')) return content;
  const entries = iconNames.map((name) => `'${name}': ${maskOf(name)}`);
  return `$icon-masks: (${entries.join(',')});\n${content}`;
}
