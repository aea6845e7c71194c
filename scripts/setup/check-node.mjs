// Read by any Node that knows modules at all: old syntax only in this file.
import process from 'node:process';

var oldest = [20, 19];

/** Ends the process with one sentence when Node is too old for what follows. */
export function checkNode() {
  var version = process.versions.node.split('.').map(Number);
  var isOld = version[0] < oldest[0] || (version[0] === oldest[0] && version[1] < oldest[1]);
  if (!isOld) return;
  process.stderr.write(
    'Node ' +
      process.versions.node +
      ' is too old: install Node 22 or 24 (https://nodejs.org); 20.19 is the oldest that starts.\n',
  );
  process.exit(1);
}
