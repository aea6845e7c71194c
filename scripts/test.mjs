/**
 * `npm test`: everything that is checked, on a bare clone too. `npm test -- unit handlers` runs the
 * named steps only, `npm test -- --list` names them, `npm test -- changed` runs what the files that
 * differ from `main` can break.
 */
import { checkNode } from './setup/check-node.mjs';

checkNode();
void import('./checks/run-checks.mjs').then(({ runChecks }) => runChecks());
