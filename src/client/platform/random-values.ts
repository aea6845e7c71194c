/** What has `getRandomValues` of the Web. */
export interface RandomValues {
  getRandomValues: (array: Uint8Array<ArrayBuffer>) => unknown;
}
