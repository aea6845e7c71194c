import { content } from '../../content';
import { createMain } from '../main';

export const main = createMain(content);
