import type { Definers } from 'glass-easel-miniprogram-adapter';
import type { AppConfig, Build } from '../build/read-build';
import { runHidden } from './hidden-globals';

interface Loaded {
  exports: unknown;
}

/** Runs the built scripts as WeChat does: CommonJS, and a sub-package only after it was opened. */
export class Modules {
  private readonly loaded = new Map<string, Loaded>();
  private readonly opened = new Set<string>(['']);
  private readonly roots: string[];
  private definers: Definers | undefined;

  constructor(
    private readonly build: Build,
    private readonly given: Record<string, unknown>,
  ) {
    this.roots = subPackages(build.config).map((one) => trimSlashes(one.root));
    for (const name of ['Page', 'Component', 'Behavior'] as const) {
      given[name] = (definition: object) => this.current()[name](definition);
    }
  }

  /** Makes the package of `path` available; true when it was opened just now. */
  openPackageOf(path: string): boolean {
    const root = this.packageOf(path);
    if (this.opened.has(root)) return false;
    this.opened.add(root);
    return true;
  }

  /** Runs a script that defines pages or components with `definers`. */
  runWith(path: string, definers: Definers): void {
    const outer = this.definers;
    this.definers = definers;
    try {
      this.require(path);
    } finally {
      this.definers = outer;
    }
  }

  require(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const source = this.build.scripts[path];
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module: Loaded = { exports: {} };
    this.loaded.set(path, module);
    const require = Object.assign((target: string) => this.requireFrom(path, target), {
      async: async (target: string) => {
        this.openPackageOf(resolve(path, target));
        return this.requireFrom(path, target, true);
      },
    });
    runHidden(source, path, { ...this.given, require, module, exports: module.exports });
    return module.exports;
  }

  private requireFrom(from: string, target: string, across = false): unknown {
    const path = resolve(from, target);
    const root = this.packageOf(path);
    if (!across && root !== '' && root !== this.packageOf(from)) {
      throw new Error(
        `module '${path}.js' is not defined, require from '${from}.js': other package`,
      );
    }
    return this.require(path);
  }

  private packageOf(path: string): string {
    return this.roots.find((root) => path.startsWith(`${root}/`)) ?? '';
  }

  private current(): Definers {
    if (!this.definers)
      throw new Error('Page(), Component() and Behavior() belong into their files');
    return this.definers;
  }
}

export function subPackages(config: AppConfig): { root: string; pages: string[] }[] {
  return config.subPackages ?? config.subpackages ?? [];
}

export function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

/** Path without extension of what `target` names, seen from the file `from`. */
export function resolve(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const parts = [...base];
  for (const part of target.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
