import { repliesToKeep, type DirectoryReply } from '@shared/envelope/directory/choose-directory';
import { keep, readStored } from '../platform/local-storage';

/** Where a domain's lists are kept. A name says nothing of what it is for. */
export type ListName = 'lists' | 'lists-2';

/** The last two different lists that this browser was given, unverified. */
export function keptReplies(name: ListName): DirectoryReply[] {
  const kept = readStored(name);
  return Array.isArray(kept) ? kept.filter(isReply) : [];
}

export function keepReply(name: ListName, served: DirectoryReply): void {
  keep(name, repliesToKeep(keptReplies(name), served));
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
