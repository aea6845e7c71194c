import crypto from 'node:crypto';

type Scrypt = (...given: Parameters<typeof crypto.scrypt>) => void;

// 128 MiB and a third of a second a password are what a thief is to pay, and what thousands of calls
// with odd passwords cannot. Its own test hashes as production does.
if (!expect.getState().testPath?.endsWith('password-hash.test.ts')) {
  const dear = crypto.scrypt;
  const cheap: Scrypt = (password, salt, bytes, options, done) =>
    dear(password, salt, bytes, { ...options, N: 1024 }, done);
  Object.assign(crypto, { scrypt: cheap });
  // A worker runs one file after the other, and Node's own modules stay.
  afterAll(() => void Object.assign(crypto, { scrypt: dear }));
}
