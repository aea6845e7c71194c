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
    .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
    .flatMap((code) => [...importedFromAntd(code), ...takenOfTheApp(code)]);
  expect(used).toContain('notification');
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

/** Drawn without an import: `const { message } = App.useApp()`. */
function takenOfTheApp(code: string): string[] {
  return [...code.matchAll(/const \{([^}]+)\} = App\.useApp\(\)/g)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map((part) => part.trim())
      .map((name) => (name === 'modal' ? 'Modal' : name)),
  );
}
