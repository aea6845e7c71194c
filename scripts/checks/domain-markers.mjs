import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = 'src';

/** What a domain tells the app of itself (names of its pages and links) is in the main package. */
const manifest = /\/domain\.tsx?$/;

/**
 * Chinese texts that stand in the source of one client domain and nowhere else: they survive
 * minification and so show where that domain's code has ended up.
 * @param {string} domain
 * @returns {string[]}
 */
export function markersOf(domain) {
  const own = `${source}/client/domains/${domain}/`;
  const files = ['client', 'shared'].flatMap((tree) => sourcesIn(`${source}/${tree}`));
  const isOwn = (file) => file.startsWith(own) && !manifest.test(file);
  const others = files.filter((file) => !isOwn(file)).map((file) => readFileSync(file, 'utf8'));
  const texts = new Set(
    files.filter(isOwn).flatMap((file) => chineseTexts(readFileSync(file, 'utf8'))),
  );
  return [...texts].filter((text) => !others.some((other) => other.includes(text)));
}

/**
 * Which of the files hold a marker, with the first one found.
 * @param {string[]} markers
 * @param {string[]} files
 * @returns {{ file: string, marker: string }[]}
 */
export function strayMarkers(markers, files) {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const marker = markers.find((each) => text.includes(each));
    return marker === undefined ? [] : [{ file, marker }];
  });
}

/** Runs of at least five Chinese characters outside of comments. */
export function chineseTexts(code) {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return withoutComments.match(/[\u4e00-\u9fff]{5,}/g) ?? [];
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
