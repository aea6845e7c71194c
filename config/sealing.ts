import path from 'node:path';
import type { Chain } from './lean';

const root = path.resolve(__dirname, '..');

/** Packages and files that seal. */
const sealing = [
  ...['age-encryption', '@noble', '@scure'].map((name) => path.join(root, 'node_modules', name)),
  path.join(root, 'src/shared/envelope/age'),
];

/** A mini-program has no text encoding, streams or `crypto`: what seals gets our stand-ins (docs/envelope.md). */
export function sealInWechat(chain: Chain): void {
  const rule = chain.module
    .rule('web-stand-ins')
    .test(/\.(js|ts)$/)
    .enforce('post');
  for (const folder of sealing) rule.include.add(folder);
  rule.use('web-stand-ins').loader(path.join(__dirname, 'loaders/web-stand-ins.js'));
  withoutOtherSuites(chain);
}

/** Recipients of other suites, which nobody seals to: 72 KB. */
export function withoutOtherSuites({ resolve }: Chain): void {
  const file = path.join(root, 'src/shared/envelope/stand-ins/left-out.ts');
  for (const name of ['@noble/post-quantum/hybrid.js', '@noble/curves/nist.js'])
    resolve.alias.set(`${name}$`, file);
}
