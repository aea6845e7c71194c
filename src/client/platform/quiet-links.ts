/**
 * Taro's tabs on H5 are links to `javascript:;`. Our content policy refuses to run such an address,
 * with a complaint in the console at every tap; the tab itself listens to the click and needs no link.
 */
export function quietScriptLinks(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const stop = (event: MouseEvent) => {
    const { target } = event;
    if (target instanceof Element && target.closest('a[href^="javascript:"]'))
      event.preventDefault();
  };
  document.addEventListener('click', stop, true);
}
