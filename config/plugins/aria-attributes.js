// Read by the build (templates) and by the running app (attribute aliases): the two must name the same.
const shared = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-hidden': 'false',
  'aria-disabled': 'false',
};

module.exports = {
  View: { ...shared, 'aria-checked': 'false', 'aria-live': "''" },
  Text: { ...shared },
  Button: { ...shared },
  Input: { 'aria-label': "''" },
  Image: { ...shared },
};
