import { forgetsOldRows } from '@tests/support/old-rows/forgets-old-rows';
import { platformRows } from '@tests/support/old-rows/platform';
import { platformRetention } from './platform-retention';

forgetsOldRows(platformRetention, platformRows);
