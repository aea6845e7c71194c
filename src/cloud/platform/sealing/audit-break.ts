/** One way in which rows, seals and anchor do not fit together. */
export type AuditBreak =
  | { kind: 'altered-row' | 'deleted-row' | 'inserted-row'; seal: number; row: number }
  /** The rows are not those that were sealed, and the marks were changed with them. */
  | { kind: 'altered-rows'; seal: number }
  /** The seal's own fields do not give its hash. */
  | { kind: 'altered-seal'; seal: number }
  | { kind: 'bad-signature'; seal: number }
  | { kind: 'unknown-key'; seal: number; keyId: number }
  /** It does not stand on the seal before it. */
  | { kind: 'broken-chain'; seal: number }
  | { kind: 'missing-seals'; from: number; to: number }
  /** The anchor knows later seals than the database. */
  | { kind: 'cut-tail'; from: number; to: number }
  | { kind: 'differs-from-anchor'; seal: number }
  /** The anchor ought to have it by now: it was cut, or it does not get them. */
  | { kind: 'not-anchored'; seal: number }
  /** The anchor holds two different seals of one number. */
  | { kind: 'anchor-contradicts-itself'; seal: number }
  | { kind: 'anchor-does-not-answer'; reason: string };

const kept = 1_000;

/** Counts all, keeps the first ones. */
export class BreakList {
  readonly first: AuditBreak[] = [];
  count = 0;

  add(found: AuditBreak): void {
    this.count += 1;
    if (this.first.length < kept) this.first.push(found);
  }
}

/** One sentence for whoever runs the check. */
export function describeBreak(found: AuditBreak): string {
  switch (found.kind) {
    case 'altered-row':
      return `row ${found.row} (seal ${found.seal}) was altered`;
    case 'deleted-row':
      return `row ${found.row} (seal ${found.seal}) was deleted`;
    case 'inserted-row':
      return `row ${found.row} was inserted afterwards: seal ${found.seal} does not hold it`;
    case 'altered-rows':
      return `rows of seal ${found.seal} were altered; which ones cannot be told`;
    case 'altered-seal':
      return `seal ${found.seal} was altered: it does not give its own hash`;
    case 'bad-signature':
      return `seal ${found.seal} was not signed with our key: the chain was computed anew`;
    case 'unknown-key':
      return `seal ${found.seal} names key ${found.keyId}, which is not known (AUDIT_PUBLIC_KEYS)`;
    case 'broken-chain':
      return `seal ${found.seal} does not stand on the seal before it`;
    case 'missing-seals':
      return `${seals(found)} missing in the database, with later ones there`;
    case 'cut-tail':
      return `the tail was cut: the anchor has ${seals(found)}, the database has not`;
    case 'differs-from-anchor':
      return `seal ${found.seal} is another one than the anchor has: it was made anew`;
    case 'not-anchored':
      return `seal ${found.seal} is not in the anchor: the anchor was cut or does not get seals`;
    case 'anchor-contradicts-itself':
      return `the anchor holds two different seals with the number ${found.seal}`;
    case 'anchor-does-not-answer':
      return `the anchor could not be read (${found.reason})`;
  }
}

function seals({ from, to }: { from: number; to: number }): string {
  return from === to ? `seal ${from}` : `seals ${from} to ${to}`;
}
