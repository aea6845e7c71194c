import { createBrowserHistory as createHistory } from 'history/index.js';
import { coveredWindow } from './covered-window';

export { Action, createHashHistory, createPath, parsePath } from 'history/index.js';

/** Stands in for the `history` package in the H5 build: the router looks through `coveredWindow`. */
export function createBrowserHistory() {
  // The package takes the few members that `coveredWindow` has, and asks for a whole Window.
  return Reflect.apply(createHistory, undefined, [{ window: coveredWindow() }]);
}
