const codeShape = /^[\w-]{22}$/;

/**
 * The code a page was opened with: as `code` of an address, as `scene` of a mini-program code, or in
 * `q`, where WeChat puts the whole address of an ordinary QR code. Null: none.
 */
export function pageCode(params: Partial<Record<string, string>>): string | null {
  const { code, scene, q } = params;
  const candidates = [code, decoded(scene), /[?&]code=([\w-]+)/.exec(decoded(q))?.[1]];
  return candidates.find((each) => each !== undefined && codeShape.test(each)) ?? null;
}

function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return '';
  }
}
