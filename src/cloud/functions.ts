import { activities } from './activities';
import { content } from './content';
import { organisation } from './organisation';
import { people } from './people';

/** Every domain's function, for hosts that serve them all. */
export const functions = [activities, content, organisation, people];
