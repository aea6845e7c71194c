import fs from 'node:fs';
import path from 'node:path';
import { antdComponents } from './antd-components';

/** Without styles of their own. */
const plain = ['ConfigProvider', 'theme'];

test('styles are built for every component of antd that is drawn', () => {
  const root = path.resolve(__dirname, '..');
  const used = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => importedFromAntd(fs.readFileSync(path.join(root, file), 'utf8')));
  expect(used).toContain('Table');
  expect(used.filter((name) => ![...antdComponents, ...plain].includes(name))).toEqual([]);
});

function importedFromAntd(code: string): string[] {
  return [...code.matchAll(/^import (?!type)\{([^}]+)\} from 'antd';/gm)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !part.startsWith('type '))
      .map((part) => part.replace(/ as .*/, '')),
  );
}
