import fs from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { sources } from 'webpack';

const root = path.resolve(__dirname, '../..');
const folder = 'old-wechat';
const page = `${folder}/index`;

interface App {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/**
 * Where WeChat's base library is older than `libVersion` of project.config.json, nothing of the app runs:
 * a page of WeChat's own kind tells whom to call and how to update. The check comes before any package, because
 * an old WeChat may fail on the first line of one.
 */
export default function oldWechat(context: IPluginContext): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  context.modifyBuildAssets(({ assets }: { assets: Record<string, sources.Source> }) => {
    const text = (name: string) => String(assets[name]?.source());
    const put = (name: string, content: string) => {
      assets[name] = new sources.RawSource(content);
    };
    for (const file of ['index.js', 'index.json', 'index.wxml', 'index.wxss']) {
      put(`${folder}/${file}`, sourceOf(file));
    }
    put(`${folder}/gate.js`, sourceOf('gate.js').replace("'MINIMUM'", JSON.stringify(minimum())));
    const app: App = JSON.parse(text('app.json'));
    put('app.js', unlessTooOld('app.js', 'App({})', text('app.js')));
    for (const name of pagesOf(app)) {
      // What the gate gives is a page that leads to the other one.
      put(`${name}.js`, unlessTooOld(name, 'Page(gate)', text(`${name}.js`)));
    }
    put('app.json', JSON.stringify({ ...app, pages: [...app.pages, page] }));
  });
}

function unlessTooOld(file: string, instead: string, code: string): string {
  const gate = path.posix.relative(path.posix.dirname(file), `${folder}/gate`);
  const relative = gate.startsWith('.') ? gate : `./${gate}`;
  return `var gate=require("${relative}");if(gate)${instead};else{${code}\n}`;
}

function pagesOf({ pages, subPackages = [] }: App): string[] {
  return [
    ...pages,
    ...subPackages.flatMap(({ root: package_, pages: own }) =>
      own.map((one) => path.posix.join(package_, one)),
    ),
  ];
}

/** The oldest base library that runs the app, stated in project.config.json alone. */
function minimum(): string {
  return JSON.parse(fs.readFileSync(path.join(root, 'project.config.json'), 'utf8')).libVersion;
}

function sourceOf(file: string): string {
  return fs.readFileSync(path.join(root, 'src/client', folder, file), 'utf8');
}
