import { organisation } from '../../organisation';
import { createMain } from '../main';

export const main = createMain(organisation);
