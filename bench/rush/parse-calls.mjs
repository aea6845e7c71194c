/** Sign-ups through Parse Server: every one by another person. */
export function callsOf({ first, activities, people }) {
  let number = -1;
  return () => {
    number += 1;
    if (number >= people) return null;
    const activity = first + (number % activities);
    return {
      path: '/parse/functions/signUp',
      headers: { 'x-parse-application-id': 'bench', 'x-parse-session-token': `r:bench-${number}` },
      body: { activityId: `activity${activity}`, key: `sign-up-${activity}-${number}` },
    };
  };
}
