import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compileStyle } from './compile-style';
import { compileTemplates } from './compile-templates';

/** The built mini-program in the form the engine in the browser takes it. Paths have no extension. */
export interface Build {
  config: AppConfig;
  json: Record<string, PageConfig>;
  scripts: Record<string, string>;
  styles: Record<string, string>;
  /** JavaScript expression that gives every compiled template by its path. */
  templates: string;
}

export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: PageConfig;
  tabBar?: TabBar;
  lazyCodeLoading?: string;
}

export interface PageConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  styleIsolation?: string;
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
}

export interface TabBar {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
}

const kept = new Map<string, Build>();

/** Reads and compiles `folder` (once a process); says how to build when there is nothing. */
export function readBuild(folder: string): Build {
  if (!existsSync(path.join(folder, 'app.json'))) {
    throw new Error(`There is no built mini-program in ${folder}: run npm run build:weapp first.`);
  }
  const build = kept.get(folder) ?? compile(folder);
  kept.set(folder, build);
  return build;
}

function compile(folder: string): Build {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(path.sep).join('/'),
  );
  const withEnding = (ending: string) =>
    Object.fromEntries(
      files
        .filter((name) => name.endsWith(ending))
        .map((name) => [
          name.slice(0, -ending.length),
          readFileSync(path.join(folder, name), 'utf8'),
        ]),
    );
  const json: Record<string, PageConfig> = {};
  for (const [name, text] of Object.entries(withEnding('.json'))) json[name] = JSON.parse(text);
  const sheets = withEnding('.wxss');
  const styles = Object.fromEntries(
    Object.keys(sheets)
      .filter((name) => name === 'app' || name in json)
      .map((name) => [name, compileStyle(name, sheets)]),
  );
  return {
    config: JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')),
    json,
    scripts: withEnding('.js'),
    styles,
    templates: compileTemplates(withEnding('.wxml'), withEnding('.wxs')),
  };
}
