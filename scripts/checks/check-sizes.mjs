import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { markersOf, strayMarkers } from './domain-markers.mjs';

// Bytes. A phone in a village opens the main package before anything else (docs/architecture.md).
const budgets = { mainPackage: 550_000, domain: 350_000, firstLoad: 250_000, consoleLoad: 400_000 };

/**
 * Measures what was built against the budgets, and looks for code of one domain in another's package.
 * @returns {Promise<import('./run-checks.mjs').Result>}
 */
export async function checkSizes() {
  const findings = [
    ...weappFindings('dist/weapp'),
    ...h5Findings('dist/h5'),
    ...consoleFindings('dist/console'),
  ];
  for (const { text, isFine } of findings)
    process.stdout.write(`  ${isFine ? '✔' : '✘'} ${text}\n`);
  const failed = findings.filter(({ isFine }) => !isFine).length;
  return { passed: findings.length - failed, failed, skipped: 0 };
}

function weappFindings(folder) {
  if (!existsSync(`${folder}/app.json`)) return [missing(folder)];
  const app = JSON.parse(readFileSync(`${folder}/app.json`, 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) =>
    root.replace(/\/$/, ''),
  );
  const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])]);
  for (const file of filesIn(folder)) {
    const inside = path.relative(folder, file);
    if (isNotUploaded(inside)) continue;
    const owner = roots.find((root) => inside.startsWith(`${root}/`)) ?? 'main';
    sizes.set(owner, (sizes.get(owner) ?? 0) + statSync(file).size);
  }
  return [
    within('weapp main package', sizes.get('main') ?? 0, budgets.mainPackage),
    ...roots.map((root) => within(`weapp ${root}`, sizes.get(root) ?? 0, budgets.domain)),
    ...strangers(folder, roots),
  ];
}

// WeChat's tools do not upload these.
function isNotUploaded(file) {
  return (
    /\.(map|LICENSE\.txt)$/.test(file) || file.startsWith('project.') || file === 'sitemap.json'
  );
}

function strangers(folder, roots) {
  return roots.map((root) => {
    const domain = path.basename(root);
    const markers = markersOf(domain);
    const elsewhere = filesIn(folder).filter(
      (file) => /\.(js|wxml|wxss)$/.test(file) && !file.startsWith(`${folder}/${root}/`),
    );
    const own = filesIn(`${folder}/${root}`).filter((file) => file.endsWith('.js'));
    const found = strayMarkers(markers, own).length;
    const stray = strayMarkers(markers, elsewhere);
    if (found === 0) {
      return { isFine: false, text: `${domain}: no text of its source is in its own package` };
    }
    return {
      isFine: stray.length === 0,
      text:
        stray.length === 0
          ? `${domain}: none of its ${found} texts is in another package`
          : `${domain}: its code is in ${stray.map(({ file, marker }) => `${file} (${marker})`).join(', ')}`,
    };
  });
}

/** The scripts that the page itself names; tests/e2e counts what the browser then fetches. */
function h5Findings(folder) {
  if (!existsSync(`${folder}/index.html`)) return [missing(folder)];
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="?\/?([^">\s]+)/g)].map((match) => match[1]);
  const bytes = scripts
    .map((script) => gzipSync(readFileSync(path.join(folder, script))).length)
    .reduce((sum, size) => sum + size, 0);
  return [within('H5 scripts of the first page, gzip', bytes, budgets.firstLoad)];
}

/** All that the page itself names: its script, what that imports at once, its styles. */
function consoleFindings(folder) {
  if (!existsSync(`${folder}/index.html`)) return [missing(folder)];
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/console\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file,
  );
  const bytes = named
    .map((file) => gzipSync(readFileSync(path.join(folder, file))).length)
    .reduce((sum, size) => sum + size, 0);
  return [within('console scripts and styles of the first page, gzip', bytes, budgets.consoleLoad)];
}

function missing(folder) {
  return { isFine: false, text: `${folder} was not built` };
}

function within(what, bytes, budget) {
  const kilobytes = (value) => `${(value / 1000).toFixed(0)} KB`;
  return {
    isFine: bytes > 0 && bytes < budget,
    text: `${what}: ${kilobytes(bytes)} of ${kilobytes(budget)}`,
  };
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
