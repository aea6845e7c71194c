import { App } from 'antd';
import { useEffect } from 'react';
import { useLocation, useRouter } from 'wouter';

/**
 * Asks before the tab is closed or reloaded, and before a link leads to another page of the console,
 * while something is not saved.
 */
export function useLeaveQuestion(isDirty: boolean): void {
  const { modal } = App.useApp();
  const [, go] = useLocation();
  const { base } = useRouter();
  useEffect(() => {
    if (!isDirty) return undefined;
    const askTab = (event: BeforeUnloadEvent) => event.preventDefault();
    const askPage = (event: MouseEvent) => {
      const address = addressBehind(event, base);
      if (address === null) return;
      // Before the link hears of it.
      event.preventDefault();
      event.stopPropagation();
      void modal.confirm({
        title: '还有没存的内容',
        content: '离开以后，写的留在这台电脑上，下次打开接着写；别人看不到，也没有送审。',
        okText: '离开',
        cancelText: '留下接着写',
        onOk: () => go(address),
      });
    };
    addEventListener('beforeunload', askTab);
    document.addEventListener('click', askPage, { capture: true });
    return () => {
      removeEventListener('beforeunload', askTab);
      document.removeEventListener('click', askPage, { capture: true });
    };
  }, [isDirty, modal, go, base]);
}

/** Of a link to another page of the console that a plain click follows, else null: a new tab leaves nothing. */
function addressBehind(event: MouseEvent, base: string): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  if (link.target !== '' || link.hasAttribute('download')) return null;
  const { pathname, search } = link;
  if (!pathname.startsWith(`${base}/`) || pathname === location.pathname) return null;
  return `${pathname.slice(base.length)}${search}`;
}
