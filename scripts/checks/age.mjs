import { existsSync } from 'node:fs';
import process from 'node:process';
import { installFromDebian } from './debian.mjs';

/** Debian's age, which tests of the envelope are held against: installed where CI=true and missing. */
export async function findAge() {
  if (existsSync('/usr/bin/age') || process.env.CI !== 'true') return;
  await installFromDebian(['age']);
}
