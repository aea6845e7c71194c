import { textFromUtf8, utf8FromText } from '../encoding/utf8';

/** `TextEncoder` and `TextDecoder` for engines that have none, as far as typage and noble use them. */
export class TextEncoder {
  encode(text: string): Uint8Array {
    return utf8FromText(text);
  }
}

export class TextDecoder {
  /** Throws for what is not UTF-8, where the standard would put a sign in its place. */
  decode(bytes: Uint8Array): string {
    return textFromUtf8(bytes);
  }
}
