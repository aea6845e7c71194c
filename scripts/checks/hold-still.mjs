import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Holds a PostgreSQL up as a machine does that hangs: it takes connections and answers nothing. Linux
 * only: the children of a process are read from /proc.
 * @param {number} postmaster process id
 * @returns {() => void} lets it go on; safe to repeat
 */
export function holdStill(postmaster) {
  // First the one that begets the others.
  process.kill(postmaster, 'SIGSTOP');
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  const held = [postmaster, ...children.trim().split(/\s+/).filter(Boolean).map(Number)];
  for (const id of held.slice(1)) process.kill(id, 'SIGSTOP');
  return () => {
    for (const id of held.splice(0)) process.kill(id, 'SIGCONT');
  };
}
