/** What is wrong with what the server gave. Any of them is shown, with telephone numbers. */
export type FindingCode =
  /** A suite byte that is not known. */
  | 'UNKNOWN_SUITE'
  /** Not the form of an entry, a statement or a message. */
  | 'MALFORMED'
  /** A kind of message that this build does not know: written by newer code. */
  | 'UNKNOWN_KIND'
  /** Of another case or county. */
  | 'FOREIGN_CASE'
  /** Nothing at the beginning that belongs to this case id: no first epoch, no first message. */
  | 'NO_BEGINNING'
  /** The signature is not its author's. */
  | 'FORGED'
  /** Signed by a key that no directory names. */
  | 'UNKNOWN_SIGNER'
  /** The signer's key was not valid at that time, or is revoked. */
  | 'EXPIRED_SIGNER'
  | 'REVOKED_SIGNER'
  /** The signer is no reader of this case, or has been removed. */
  | 'NOT_A_READER'
  /** She left this signer out. */
  | 'LEFT_OUT_SIGNER'
  /** Signed with a code that has been replaced. */
  | 'REPLACED_CODE'
  /** A body, or a wrap, is not the one that was signed for. */
  | 'SWAPPED'
  /** What is inside says another author, case, place or role than the header: signed anew. */
  | 'RESIGNED'
  /** The same entry twice. */
  | 'REPEATED'
  /** An entry is missing in the middle of a line. */
  | 'GAP'
  /** Two different entries in the same place, or a history that differs from what others have seen. */
  | 'FORK'
  /** Somebody has verified newer entries than the server gives. */
  | 'TAIL_CUT'
  /** An author's list of what she has seen goes backwards. */
  | 'SEEN_BACKWARDS'
  /** Two statements about keys that do not know of each other. */
  | 'CONCURRENT_KEYS'
  /** An epoch's number is not new, or its secret is not the one that was announced. */
  | 'FOREIGN_KEY'
  /** A key is wrapped to somebody who must not have it, or not to somebody who must. */
  | 'WRONG_READERS'
  /** A wrap for me was announced and is not given. */
  | 'WRAP_WITHHELD'
  /** Sealed to an older key than its author knew. */
  | 'STALE_EPOCH'
  /** The key fits, and yet it does not open. */
  | 'UNREADABLE'
  /** This author may not write this kind here. */
  | 'NOT_ALLOWED'
  /** Said to be withdrawn, without her signature. */
  | 'FORGED_WITHDRAWAL'
  /** Somebody in the case used a newer directory than the server gives. */
  | 'DIRECTORY_BEHIND';

export interface Finding {
  code: FindingCode;
  /** Hash of the entry, or null where it is about the whole or could not be read. */
  entry: string | null;
  /** Place in the list as it was given, or null. */
  at: number | null;
}
