import { statementTag } from './statement-tag';

export type SignedFile =
  { kind: 'directory'; text: string } | { kind: 'status'; text: string } | { kind: 'unknown' };

/** What was picked: a signed directory or a status statement. What it says is verified elsewhere. */
export function readSignedFile(content: string): SignedFile {
  const text = content.trim();
  const tag = statementTag(text);
  if (tag === 'directory') return { kind: 'directory', text };
  if (tag === 'directory status') return { kind: 'status', text };
  return { kind: 'unknown' };
}
