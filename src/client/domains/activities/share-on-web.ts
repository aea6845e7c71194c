/**
 * Opens the phone's own way of passing on this page's address, or copies it.
 * @returns what to tell her; null when the phone has shown its own dialogue
 */
export async function shareOnWeb(title: string): Promise<string | null> {
  const url = window.location.href;
  if (typeof navigator.share === 'function') {
    // She closed the dialogue: that is no error.
    await navigator.share({ title, url }).catch(() => undefined);
    return null;
  }
  try {
    await navigator.clipboard.writeText(url);
    return '网址复制好了，粘贴到微信里就能发。';
  } catch {
    return `把这个网址发给她：${url}`;
  }
}
