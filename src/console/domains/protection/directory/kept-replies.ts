import { repliesToKeep, type DirectoryReply } from '@shared/envelope/directory/choose-directory';
import { keep, readStored } from '../../../platform/local-storage';

/** Says nothing of what it is for: everybody's app keeps the same. */
const name = 'lists';

/** The last two different lists that this browser was given, unverified. */
export function keptReplies(): DirectoryReply[] {
  const kept = readStored(name);
  return Array.isArray(kept) ? kept.filter(isReply) : [];
}

export function keepReply(served: DirectoryReply): void {
  keep(name, repliesToKeep(keptReplies(), served));
}

function isReply(value: unknown): value is DirectoryReply {
  return (
    typeof value === 'object' &&
    value !== null &&
    'directory' in value &&
    typeof value.directory === 'string' &&
    'statuses' in value &&
    Array.isArray(value.statuses) &&
    value.statuses.every((each) => typeof each === 'string')
  );
}
