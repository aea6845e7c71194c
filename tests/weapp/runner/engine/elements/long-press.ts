import { BuiltIn } from './built-in';

/** WeChat's own time until a touch is a long one, in milliseconds. */
const longTouch = 350;

/** Sends `longpress` for a touch that stays; the engine in the browser knows taps only. */
export function watchLongPresses(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  document.addEventListener('touchstart', (event) => {
    stop();
    const target =
      event.target instanceof Element ? event.target.closest('[data-sid], [id]') : null;
    if (!(target instanceof BuiltIn)) return;
    timer = setTimeout(() => target.send('longpress', {}, true), longTouch);
  });
  for (const name of ['touchend', 'touchmove', 'touchcancel'])
    document.addEventListener(name, stop);
}
