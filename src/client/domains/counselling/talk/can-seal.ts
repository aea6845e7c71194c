/** Whether this engine can seal at all: phones that cannot are told whom to call. */
export function canSeal(): boolean {
  if (typeof BigInt === 'undefined') return false;
  // In a mini-program our own stand-ins take their place.
  if (process.env.TARO_ENV === 'weapp') return true;
  return [window.crypto, window.ReadableStream, window.TransformStream].every(
    (needed) => needed !== undefined,
  );
}
