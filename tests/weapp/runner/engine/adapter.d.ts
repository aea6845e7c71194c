// The package's own "types" field names a file that does not exist; this is the part used here.
declare module 'glass-easel-miniprogram-adapter' {
  import type * as easel from 'glass-easel';

  export interface Instance {
    _$: easel.GeneralComponent;
    data: unknown;
    setData(data: Record<string, unknown>, callback?: () => void): void;
    [name: string]: unknown;
  }
  export interface Root {
    get(): Instance;
    getComponent(): easel.GeneralComponent;
    attach(parent: unknown, placeholder: unknown): void;
    release(): void;
  }
  export interface Definers {
    Page(definition: object): void;
    Component(definition: object): void;
    Behavior(definition: object): unknown;
  }
  export interface CodeSpace {
    getComponentSpace(): easel.ComponentSpace;
    addComponentStaticConfig(path: string, config: object): void;
    addCompiledTemplate(path: string, template: object): void;
    componentEnv<T>(path: string, run: (definers: Definers) => T): T;
  }
  export class MiniProgramEnv {
    createCodeSpace(id: string, isMain: boolean): CodeSpace;
    associateBackend(context: object): {
      createRoot(tag: string, space: CodeSpace, url: string): Root;
    };
  }
  export namespace component {
    class ComponentCaller {
      setData(data: Record<string, unknown>, callback?: () => void): void;
    }
  }
}
