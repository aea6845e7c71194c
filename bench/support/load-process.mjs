/** Runs one plan, read as JSON from the command line, in a process of its own; prints what it measured. */
import process from 'node:process';
import { load } from './load.mjs';

const { module, plan, ...options } = JSON.parse(process.argv[2] ?? '{}');
const { callsOf } = await import(module);
const measured = await load({ ...options, nextCall: callsOf(plan) });
process.stdout.write(JSON.stringify(measured));
