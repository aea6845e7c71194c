/**
 * The address of a stored file as this page may reach it. A gateway that is known by several names
 * signs its own: the path is what counts, and our policy allows no other host than the page's.
 */
export function fileAddress(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname.startsWith('/files/') ? pathname + search : url;
}
