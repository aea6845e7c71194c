import { contentRows } from '@tests/support/old-rows/content';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, contentRows);
