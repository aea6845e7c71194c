/** The file is not one that we read: broken, encrypted, larger than it may be; or too many are read. */
export class UnreadableFile extends Error {
  constructor(readonly why: 'not-xlsx' | 'too-large' | 'busy') {
    super(why);
  }
}
