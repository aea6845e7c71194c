import { existsSync, readdirSync, readFileSync } from 'node:fs';

const domains = 'src/client/domains';

/**
 * The domain that is also built by itself: the one that says so in its manifest.
 * @returns {string}
 */
export function domainAlone() {
  const names = readdirSync(domains).filter((name) => {
    const manifest = `${domains}/${name}/domain.ts`;
    return existsSync(manifest) && /^ {2}standsAlone: true,$/m.test(readFileSync(manifest, 'utf8'));
  });
  if (names.length !== 1) throw new Error(`one domain stands alone, not ${names.length}`);
  return names[0];
}
