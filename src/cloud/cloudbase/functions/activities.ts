import { activities } from '../../activities';
import { createMain } from '../main';

export const main = createMain(activities);
