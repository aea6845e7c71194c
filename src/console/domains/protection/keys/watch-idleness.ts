import { sessionStore } from '../../../session/session-store';
import { isOpen, keyStore, lockKeys, millisecondsLeft, touchKeys } from './key-store';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
const everySecond = 1000;

/** Locks when nobody does anything for ten minutes, and when she leaves. Ends when the keys are locked. */
export function watchIdleness(): void {
  const touched = () => touchKeys();
  const look = () => {
    if (millisecondsLeft() <= 0) lockKeys('idle');
  };
  const left = () => lockKeys('left');
  const timer = setInterval(look, everySecond);
  for (const sign of signs) document.addEventListener(sign, touched, { passive: true });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', left);
  const sessionEnds = sessionStore.subscribe(({ token }) => {
    if (token === null) left();
  });
  const locked = keyStore.subscribe(() => {
    if (isOpen()) return;
    clearInterval(timer);
    for (const sign of signs) document.removeEventListener(sign, touched);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pagehide', left);
    sessionEnds();
    locked();
  });
}
