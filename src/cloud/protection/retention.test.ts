import { protectionRows } from '@tests/support/old-rows/protection';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, protectionRows);
