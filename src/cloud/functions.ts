import { domains } from './domains';

/** Every domain's function, for hosts that serve them all. */
export const functions = domains.map((domain) => domain.function);
