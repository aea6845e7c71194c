/**
 * Takes the place of Taro's HTML parser in the mini-program: 15 KB of the main package that Taro's
 * React imports for `dangerouslySetInnerHTML`, which no screen may use.
 */
export function setInnerHTML(): never {
  throw new Error('nothing sets HTML');
}
