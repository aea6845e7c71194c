import { addressBlocks, widestBlock } from './address-blocks';

it.each([
  ['192.0.2.1', { narrow: '192.0.2.1', wide: null }],
  ['::ffff:192.0.2.1', { narrow: '192.0.2.1', wide: null }],
  ['::FFFF:192.0.2.1', { narrow: '192.0.2.1', wide: null }],
  ['::ffff:c000:201', { narrow: '192.0.2.1', wide: null }],
  ['2001:db8:1:2::3', { narrow: '2001:db8:1:2::/64', wide: '2001:db8:1::/48' }],
  ['2001:0DB8:0001:0002:ffff:1:2:3', { narrow: '2001:db8:1:2::/64', wide: '2001:db8:1::/48' }],
  ['2001:db8::1', { narrow: '2001:db8:0:0::/64', wide: '2001:db8:0::/48' }],
  ['fe80::1%eth0', { narrow: 'fe80:0:0:0::/64', wide: 'fe80:0:0::/48' }],
  ['::1', { narrow: '0:0:0:0::/64', wide: '0:0:0::/48' }],
  ['64:ff9b::192.0.2.1', { narrow: '64:ff9b:0:0::/64', wide: '64:ff9b:0::/48' }],
  ['unix:/run/x', { narrow: 'no address', wide: null }],
  ['', { narrow: 'no address', wide: null }],
])('counts %s by its blocks', (address, blocks) => {
  expect(addressBlocks(address)).toEqual(blocks);
});

it('takes the /48 for the whole of what one attacker holds', () => {
  expect(widestBlock('2001:db8:1:2::3')).toBe(widestBlock('2001:db8:1:fff::3'));
  expect(widestBlock('2001:db8:1:2::3')).not.toBe(widestBlock('2001:db8:2:2::3'));
  expect(widestBlock('192.0.2.1')).not.toBe(widestBlock('192.0.2.2'));
});
