import type { VerifiedDirectory } from '../../directory/choose-directory';
import type { RandomBytes } from '../../random';
import type { CaseState } from '../verify/case-state';
import type { Author } from './author';

/** What every entry after the first needs. */
export interface Writing {
  state: CaseState;
  author: Author;
  directory: VerifiedDirectory;
  at: Date;
  random: RandomBytes;
}
