import { scrypt as dear } from '../../../node_modules/@noble/hashes/scrypt.js';

/** The same function with little work; what a key file says of its work stays as it is. */
export const scrypt: typeof dear = (password, salt, options) =>
  dear(password, salt, { ...options, N: 1024 });
