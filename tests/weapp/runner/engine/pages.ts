import type { CurrentWindowBackendContext } from 'glass-easel';
import { MiniProgramEnv, type Instance, type Root } from 'glass-easel-miniprogram-adapter';
import type { Build, PageConfig } from '../build/read-build';
import type { Modules } from './modules';
import { resolve, subPackages, trimSlashes } from './modules';
import { builtInNames } from './built-in-names';
import { callHook } from './call-hook';

/** One page that is open: WeChat's component, and the element it is drawn in. */
export interface OpenPage {
  path: string;
  query: Record<string, string>;
  config: PageConfig;
  instance: Instance;
  root: Root;
  element: HTMLElement;
}

/** Defines pages and components from the build with WeChat's engine, and draws a page on demand. */
export class Pages {
  private readonly environment = new MiniProgramEnv();
  private readonly space = this.environment.createCodeSpace('main', true);
  private readonly backend;
  private readonly defined = new Set<string>();
  readonly paths: string[];

  constructor(
    private readonly build: Build,
    private readonly modules: Modules,
    context: CurrentWindowBackendContext,
  ) {
    this.backend = this.environment.associateBackend(context);
    this.paths = [
      ...build.config.pages,
      ...subPackages(build.config).flatMap((one) =>
        one.pages.map((page) => `${trimSlashes(one.root)}/${trimSlashes(page)}`),
      ),
    ];
    const templates: Record<string, object> = (0, eval)(`(${build.templates})`);
    for (const [path, content] of Object.entries(templates)) {
      this.space.addCompiledTemplate(path, { groupList: templates, content });
    }
    for (const [path, config] of Object.entries(build.json)) {
      this.space.addComponentStaticConfig(path, config);
    }
    useBuiltInElements(this.space.getComponentSpace());
  }

  /** Runs the scripts that `lazyCodeLoading` would not put off. */
  defineMainPackage(): void {
    if (this.build.config.lazyCodeLoading === 'requiredComponents') return;
    for (const path of this.build.config.pages) this.define(path);
  }

  configOf(path: string): PageConfig {
    return { ...this.build.config.window, ...this.build.json[path] };
  }

  open(path: string, query: Record<string, string>, into: HTMLElement): OpenPage {
    this.modules.openPackageOf(path);
    this.define(path);
    const element = document.createElement('frame-page');
    element.dataset.path = path;
    const placeholder = document.createElement('div');
    element.append(placeholder);
    into.append(element);
    const root = this.backend.createRoot('page', this.space, path);
    const instance = root.get();
    Object.assign(instance, { route: path, __route__: path, options: query });
    root.attach(element, placeholder);
    return { path, query, config: { ...this.configOf(path) }, instance, root, element };
  }

  close(page: OpenPage): void {
    callHook(page.instance, 'onUnload');
    page.root.release();
    page.element.remove();
  }

  private define(path: string): void {
    if (this.defined.has(path)) return;
    this.defined.add(path);
    for (const target of Object.values(this.build.json[path]?.usingComponents ?? {})) {
      this.define(resolve(path, target));
    }
    this.space.componentEnv(path, (definers) => this.modules.runWith(path, definers));
  }
}

function useBuiltInElements(space: {
  setGlobalUsingComponent(name: string, target: string): void;
}): void {
  for (const name of builtInNames) space.setGlobalUsingComponent(name, name);
}
