import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the policy of a static build into its page: scripts from its own files alone, calls to itself and
 * to where the API answers. Styles may be written at run time, which Taro's elements do: they load nothing
 * from elsewhere, and so carry nothing there. What a page cannot say of itself (`frame-ancestors`) its host
 * says: deploy/server/static-host.conf.example.
 * @param {string} page its file
 * @param {string} apiOrigin "" where the same host answers
 */
export function writePolicy(page, apiOrigin) {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ['connect-src', "'self'", ...(apiOrigin === '' ? [] : [new URL(apiOrigin).origin])].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = readFileSync(page, 'utf8');
  // Before whatever it is to hold for.
  const charset = /<meta charset="utf-8"\/?>/i;
  if (!charset.test(html)) throw new Error(`${page} has no place for its policy`);
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  writeFileSync(
    page,
    html.replace(charset, (found) => found + tag),
  );
}
