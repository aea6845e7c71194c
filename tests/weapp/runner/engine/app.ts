import { callHook } from './call-hook';

/** The object given to `App()`, and the moments of its life. */
export class AppObject {
  private app: object | undefined;

  define = (definition: object): void => {
    this.app = definition;
  };

  get = (): object => {
    if (!this.app) throw new Error('App() was not called yet');
    return this.app;
  };

  launch(path: string, query: Record<string, string>): void {
    const options = { path, query, scene: 1001, referrerInfo: {}, shareTicket: undefined };
    callHook(this.get(), 'onLaunch', options);
    callHook(this.get(), 'onShow', options);
  }

  show(): void {
    callHook(this.get(), 'onShow', { path: '', query: {}, scene: 1089, referrerInfo: {} });
  }

  hide(): void {
    callHook(this.get(), 'onHide');
  }
}
