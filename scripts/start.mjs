/**
 * `npm start`: installs what is missing, builds what is stale, starts the gateway. Works on a bare
 * clone: up to the end of the installation it uses nothing but Node.
 */
import { checkNode } from './setup/check-node.mjs';

checkNode();
void import('./setup/start-gateway.mjs').then(({ startGateway }) => startGateway());
