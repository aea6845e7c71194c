import { organisationRows } from '@tests/support/old-rows/organisation';
import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { retention } from './retention';

forgetsOldRows(retention, organisationRows);
