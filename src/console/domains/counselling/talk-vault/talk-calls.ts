import type { Said } from '@shared/counselling/talk/seal-talk';
import type { GivenPart } from '@shared/counselling/talk/read-part';
import type { MessageText, Part, ReadersText } from '@shared/counselling/talk/wire';
import type { GivenDirectory, KeyCalls } from '../../../keyring/key-calls';

export interface TalkQuestion {
  /** The appointment's id. */
  talk: string;
  /** Whose hour it is now, and in which house. */
  counsellorId: string;
  unitId: string;
  parts: Readonly<Record<Part, GivenPart>>;
  directory: GivenDirectory;
}

export interface ShownLine {
  position: number;
  storedAt: string;
  at: string;
  /** Hers, mine, or a colleague's by her name in the signed list. */
  by: 'her' | 'me' | { name: string };
  said: Said;
}

export interface ShownPart {
  /**
   * `none`: nobody has begun it. `closed`: nothing of it is wrapped to my keys. `broken`: something in it is not
   * what its author signed; what stands before it is shown.
   */
  state: 'none' | 'open' | 'closed' | 'broken';
  lines: readonly ShownLine[];
  heldBack: number;
  /** Names of those who read it now, by the signed list; she is not among them. */
  readers: readonly string[];
  mayWrite: boolean;
}

export interface ShownTalk {
  parts: Readonly<Record<Part, ShownPart>>;
  /**
   * Who should read the record and does not, or the other way round: names. Only ever people whom she has let
   * into the thread.
   */
  recordDue: { added: readonly string[]; removed: readonly string[] } | null;
}

/** Goes to the server as it is; a retry sends the same bytes. */
export interface SealedTalk {
  /** With the first word of a part, who reads it. */
  readers: ReadersText | null;
  message: MessageText;
}

/** What the counselling vault does. Everything that opens something stays inside. */
export interface TalkCalls extends KeyCalls {
  readTalk(input: TalkQuestion): Promise<ShownTalk>;
  /** Throws NOT_READ, NO_KEY, NOT_A_READER or TOO_LONG. */
  writeTalk(input: { talk: string; part: Part; text: string }): Promise<SealedTalk>;
  /** Wraps the record anew. Throws NOT_READ or NO_KEY. */
  rewrapRecord(input: { talk: string }): Promise<ReadersText>;
  forgetTalk(input: { talk: string }): Promise<Record<string, never>>;
}
