import { policyRows } from '@tests/support/old-rows/policies';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, policyRows);
