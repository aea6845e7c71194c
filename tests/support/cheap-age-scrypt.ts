import type * as scryptModule from '@noble/hashes/scrypt.js';

/** 128 MiB and a second a key file are what a thief is to pay. What the file says of its work stays. */
const dear = jest.requireActual<typeof scryptModule>('@noble/hashes/scrypt.js');

export const scrypt: typeof dear.scrypt = (password, salt, options) =>
  dear.scrypt(password, salt, { ...options, N: 1024 });
