import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { domainAlone } from '../build/domain-alone.mjs';
import { markersOf, strayMarkers } from './domain-markers.mjs';
import { helpFiles, manifestBytes, minifiedBytes } from './main-package-parts.mjs';

/**
 * Bytes, with the room of one more domain: a phone in a village opens the main package before anything
 * else (docs/decisions/0010-what-wechat-accepts.md, 0020-preact-in-the-app.md).
 */
const budgets = {
  // 395 with four domains, the manifest of each that came since (counselling, policies), and what the tab
  // 政策 has of its own now (docs/decisions/0034-policies-on-the-phone.md).
  mainPackage: 395_000 + 2 * 2_000 + 1_000,
  domain: 350_000,
  manifest: 2_000,
  help: 8_000,
  firstLoadGzip: 120_000,
  firstLoadBrotli: 103_000,
  aloneLoadGzip: 110_000,
  alone: 800_000,
  consoleLoad: 400_000,
};

/** What pages of sub-packages need and no tab does, by a text of its code. */
const onlyInSubPackages = [
  { what: 'QR codes (uqr)', marker: 'Data too long', isUsed: true },
  { what: 'schemas (valibot)', marker: '编号不对', isUsed: true },
  // Until reports can be written on the phone.
  { what: 'encryption (age)', marker: 'age-encryption.org', isUsed: false },
];

/**
 * Measures what was built against the budgets, and looks for code of one domain in another's package.
 * @returns {Promise<import('./run-checks.mjs').Result>}
 */
export async function checkSizes() {
  const findings = [
    ...weappFindings('dist/weapp'),
    ...h5Findings('dist/h5'),
    ...aloneFindings('dist/h5-alone'),
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
    ...roots.map((root) =>
      within(`what ${root} adds to the main package`, manifestBytes(root, app), budgets.manifest),
    ),
    within('numbers, hours and places of help', minifiedBytes(helpFiles), budgets.help),
    ...strangers(folder, roots),
    ...onlyInSubPackages.map((code) => keptOut(folder, roots, code)),
  ];
}

// WeChat's tools do not upload these.
function isNotUploaded(file) {
  return /\.(map|LICENSE\.txt)$/.test(file) || file === 'sitemap.json';
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

/** Code that only sub-packages use stays out of the main package, also where two of them share it. */
function keptOut(folder, roots, { what, marker, isUsed }) {
  const isInside = (file) => roots.some((root) => file.startsWith(`${folder}/${root}/`));
  const found = strayMarkers(
    [marker],
    filesIn(folder).filter((file) => file.endsWith('.js')),
  );
  const stray = found.filter(({ file }) => !isInside(file));
  if (found.length === 0 && isUsed) return { isFine: false, text: `${what}: nowhere to be found` };
  return {
    isFine: stray.length === 0,
    text: `${what} ${stray.length === 0 ? 'not in the main package' : `in ${stray[0].file}`}`,
  };
}

function h5Findings(folder) {
  if (!existsSync(`${folder}/index.html`)) return [missing(folder)];
  return [
    within('H5 first load, gzip', firstLoad(folder, '.gz'), budgets.firstLoadGzip),
    within('H5 first load, brotli', firstLoad(folder, '.br'), budgets.firstLoadBrotli),
  ];
}

/** Help by itself: what comes at once, and all that a phone keeps for later. */
function aloneFindings(folder) {
  if (!existsSync(`${folder}/index.html`)) return [missing(folder)];
  const all = filesIn(folder)
    .filter((file) => !/\.(br|gz|txt)$/.test(file))
    .reduce((sum, file) => sum + statSync(file).size, 0);
  return [
    within('help by itself, first load, gzip', firstLoad(folder, '.gz'), budgets.aloneLoadGzip),
    within('help by itself, all of it', all, budgets.alone),
    ...othersIn(folder),
  ];
}

/** A build of one domain has no code of another: what is not there needs no review. */
function othersIn(folder) {
  const own = domainAlone();
  const files = filesIn(folder).filter((file) => /\.(js|css)$/.test(file));
  const others = readdirSync('src/client/domains').filter((name) => name !== own);
  return others.map((other) => {
    const [stray] = strayMarkers(markersOf(other), files);
    const found = stray ? `is in ${stray.file} (${stray.marker})` : 'is not there';
    return { isFine: !stray, text: `help by itself: code of ${other} ${found}` };
  });
}

/** The page with all that it names: scripts, styles, and the parts of the first page. */
function firstLoad(folder, suffix) {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="?\/((?:js|css)\/[^">\s]+)/g)].map(
    ([, file]) => file,
  );
  return (
    ['index.html', ...new Set(named)]
      .map((file) => path.join(folder, file))
      // What is too short to be worth it goes as it is (scripts/build/compress.mjs).
      .map((file) => statSync(existsSync(file + suffix) ? file + suffix : file).size)
      .reduce((sum, size) => sum + size, 0)
  );
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
  const kilobytes = (value) => `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} KB`;
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
