const codeShape = /^[\w-]{22}$/;

/**
 * The code a page was opened with: behind the # of an address, as its `code` inside the app, as `scene` of a mini-program code, or in
 * `q`, where WeChat puts the whole address of an ordinary QR code. Null: none.
 */
export function pageCode(params: Partial<Record<string, string>>, hash = ''): string | null {
  const { code, scene, q } = params;
  const behind = /^#code=([\w-]+)$/.exec(hash)?.[1];
  const inQ = /[?&#]code=([\w-]+)/.exec(decoded(q))?.[1];
  const candidates = [behind, code, decoded(scene), inQ];
  return candidates.find((each) => each !== undefined && codeShape.test(each)) ?? null;
}

function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return '';
  }
}
