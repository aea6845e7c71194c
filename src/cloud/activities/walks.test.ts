import { walkDomain } from '@tests/security/walk-domain';

walkDomain('activities');
