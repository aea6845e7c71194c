import { peopleRows } from '@tests/support/old-rows/people';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, peopleRows);
