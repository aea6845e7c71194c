import type { Phone360, Start } from './start';

declare global {
  interface Window {
    startMiniProgram(start: Start): Phone360;
    miniProgram: Phone360;
  }
}
