// Read by the build (templates) and by the running app (attribute aliases): the two must name the same.
// JavaScript, because Taro compiles a plugin's own file and nothing that it imports.
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
  Textarea: { 'aria-label': "''" },
  Image: { ...shared },
};
