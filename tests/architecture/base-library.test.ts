import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compareVersions } from '../weapp/runner/engine/wx/base-library';
import since from '../weapp/runner/engine/wx/since.json';

const minimum: string = JSON.parse(readFileSync('project.config.json', 'utf8')).libVersion;
/** Taro's own, which every base library has. */
const ofTaro = new Set(['getCurrentPages']);
const known = new Map(Object.entries(since));

const source = readdirSync('src/client', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(path.join('src/client', name), 'utf8'))
  .join('\n')
  .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

/** Names of WeChat in the source that the oldest base library lacks, or that the table does not know. */
function missingIn(code: string, version: string): string[] {
  const functions = [...code.matchAll(/\bTaro\s*\.\s*([a-z]\w*)/g)].map(([, name]) => name ?? '');
  const buttons = [...code.matchAll(/openType="(\w+)"/g)].map(([, type]) => `button.${type}`);
  const used = new Set([...functions, ...buttons].filter((name) => !ofTaro.has(name)));
  return [...used].filter((name) => {
    const came = known.get(name);
    if (came === undefined) return true;
    return compareVersions(came, version) > 0 && !code.includes(`canIUse('${name}')`);
  });
}

test('the oldest base library has every name of WeChat that the client uses', () => {
  expect(missingIn(source, minimum)).toEqual([]);
});

test('on an older one, names would be missing', () => {
  expect(missingIn(source, '2.20.0')).toEqual(
    expect.arrayContaining(['getAppBaseInfo', 'openPrivacyContract']),
  );
  expect(missingIn('Taro.brandNew()', minimum)).toEqual(['brandNew']);
});

test('versions are compared number by number', () => {
  expect(compareVersions('2.32.3', '2.4.4')).toBeGreaterThan(0);
  expect(compareVersions('2.32.3', '3.0.0')).toBeLessThan(0);
  expect(compareVersions('2.32.3', '2.32.3')).toBe(0);
});
