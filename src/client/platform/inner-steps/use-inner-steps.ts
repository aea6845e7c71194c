import { useEffect, useRef } from 'react';
import { closeInside, closeOnBack } from '../web-history/covered-window';

/**
 * Steps inside of one page: Back goes one of them back, and leaves from the outermost alone.
 * @param depth how many steps lie under the one that is shown
 * @param onBack goes one step back; the depth follows
 * @returns `back` does what Back does; `leave` gives up all steps before another page takes this one's
 *   place, or Back would find them again
 */
export function useInnerSteps(depth: number, onBack: () => void) {
  const doBack = useRef(onBack);
  const open = useRef<(() => void)[]>([]);
  const leaving = useRef<(() => void) | null>(null);
  useEffect(() => {
    doBack.current = onBack;
  }, [onBack]);
  useEffect(() => {
    if (leaving.current) return;
    const steps = open.current;
    while (steps.length > depth) steps.pop()?.();
    while (steps.length < depth) {
      const forget = closeOnBack(() => {
        steps.splice(steps.indexOf(forget), 1);
        if (!leaving.current) doBack.current();
        else if (steps.length === 0) leaving.current();
      });
      steps.push(forget);
    }
  });
  useEffect(() => {
    const steps = open.current;
    return () => {
      while (steps.length > 0) steps.pop()?.();
    };
  }, []);
  return {
    back: () => {
      if (!closeInside()) onBack();
    },
    leave: (then: () => void) => {
      if (leaving.current) return;
      leaving.current = then;
      if (open.current.length === 0) then();
      else leaveAll();
    },
  };
}

/** Back over all that is open inside of the page, to the page itself; each is closed. */
function leaveAll(): void {
  if (process.env.TARO_ENV === 'weapp') while (closeInside());
  else window.history.go(-Number(window.history.state?.over ?? 0));
}
