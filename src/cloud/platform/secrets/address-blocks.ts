import { isIPv4, isIPv6 } from 'node:net';

/** What an address is counted by: one subscriber's block, and the block that one customer can buy. */
export interface AddressBlocks {
  /** IPv4: the address. IPv6: its /64, within which a machine takes any address it likes. */
  narrow: string;
  /** IPv6: its /48, the most that a provider hands to one customer; null for IPv4. */
  wide: string | null;
}

/**
 * The blocks of a network address ("192.0.2.1", "2001:db8:1:2::3", "::ffff:192.0.2.1"). What is no
 * address at all shares one block.
 */
export function addressBlocks(address: string): AddressBlocks {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(bare)) return { narrow: bare, wide: null };
  if (!isIPv6(bare)) return { narrow: 'no address', wide: null };
  const groups = groupsOf(bare);
  // An IPv4 address in hexadecimal ("::ffff:c000:201") is that address, too.
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const [high = 0, low = 0] = groups.slice(6);
    return { narrow: [high >> 8, high & 255, low >> 8, low & 255].join('.'), wide: null };
  }
  return { narrow: block(groups, 4), wide: block(groups, 3) };
}

/** The largest block that one attacker is likely to hold whole: the address, or the /48. */
export function widestBlock(address: string): string {
  const { narrow, wide } = addressBlocks(address);
  return wide ?? narrow;
}

const block = (groups: readonly number[], length: number): string =>
  `${groups
    .slice(0, length)
    .map((group) => group.toString(16))
    .join(':')}::/${length * 16}`;

/** The eight groups of an IPv6 address that is one. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const before = partsOf(head);
  const after = tail === undefined ? [] : partsOf(tail);
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: gap }, () => 0), ...after];
}

function partsOf(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => {
    if (!part.includes('.')) return [Number.parseInt(part, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
    return [(a << 8) | b, (c << 8) | d];
  });
}
