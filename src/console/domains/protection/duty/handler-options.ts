import type { Rota } from './use-rota';

/** Colleagues to choose from; whoever cannot be reached yet is said to be so. */
export function handlerOptions(handlers: Rota['handlers']) {
  return handlers.map(({ handler, name, canBeReached }) => ({
    value: handler,
    label: canBeReached ? name : `${name}（电话还没测过）`,
  }));
}
