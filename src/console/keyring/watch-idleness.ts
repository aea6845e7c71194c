import { sessionStore } from '../session/session-store';
import type { KeyLock } from './keyring';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
const everySecond = 1000;

/** Locks when nobody does anything for ten minutes, and when she leaves. Ends when the keys are locked. */
export function watchIdleness(
  ring: Pick<KeyLock, 'store' | 'isOpen' | 'lock' | 'touch' | 'millisecondsLeft'>,
): void {
  const touched = () => ring.touch();
  const look = () => {
    if (ring.millisecondsLeft() <= 0) ring.lock('idle');
  };
  const left = () => ring.lock('left');
  const timer = setInterval(look, everySecond);
  for (const sign of signs) document.addEventListener(sign, touched, { passive: true });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', left);
  const sessionEnds = sessionStore.subscribe(({ token }) => {
    if (token === null) left();
  });
  const locked = ring.store.subscribe(() => {
    if (ring.isOpen()) return;
    clearInterval(timer);
    for (const sign of signs) document.removeEventListener(sign, touched);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pagehide', left);
    sessionEnds();
    locked();
  });
}
