/**
 * The one event that the ponyfill of AbortController makes. A mini-program has no `Event`, and the
 * `document` that Taro gives instead makes events without `initEvent`: the ponyfill would throw while a
 * page with a running query closes, and the next page would stay empty.
 */
export class AbortEvent {
  readonly bubbles = false;
  readonly cancelable = false;
  reason: unknown;

  constructor(readonly type: string) {}
}
