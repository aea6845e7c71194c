import { counsellingRows } from '@tests/support/old-rows/counselling';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, counsellingRows);
