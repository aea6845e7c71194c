/** The names that rush-data.sql gives. */

/** @param {number} number */
export const tokenOf = (number) => `bench-token-of-a-resident-${String(number).padStart(17, '0')}`;

/** @param {number} number */
export const activityId = (number) =>
  `00000000-0004-7000-8000-${number.toString(16).padStart(12, '0')}`;
