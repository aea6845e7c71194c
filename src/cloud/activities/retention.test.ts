import { activitiesRows } from '@tests/support/old-rows/activities';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, activitiesRows);
