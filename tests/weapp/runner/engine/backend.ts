import { CurrentWindowBackendContext, Event as EngineEvent, globalOptions } from 'glass-easel';

/**
 * WeChat's engine draws into the DOM of this window. Each of its nodes becomes an element with the
 * prefix `wx-`, so that a `button` of the mini-program is not the browser's own.
 */
export function drawIntoWindow(): CurrentWindowBackendContext {
  // Selector queries look for ids.
  globalOptions.writeIdToDOM = true;
  const context = new CurrentWindowBackendContext();
  const target: object = {
    createElement: (tag: string) =>
      document.createElement(tag.startsWith('wx-') ? tag : `wx-${tag}`),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  };
  Object.assign(context, { document: target });
  ignoreTapsOnDisabled();
  context.onEvent((target, type, detail, options) => {
    EngineEvent.dispatchEvent(target, new EngineEvent(type, detail, options));
  });
  return context;
}

/** A disabled button of WeChat gives no tap; the engine itself would send one. */
function ignoreTapsOnDisabled(): void {
  for (const name of ['touchstart', 'touchend', 'mousedown', 'mouseup', 'click']) {
    window.addEventListener(
      name,
      (event) => {
        const target = event.target;
        if (target instanceof Element && target.closest('wx-button[disabled]')) {
          event.stopImmediatePropagation();
        }
      },
      { capture: true },
    );
  }
}
