/** Chinese stays Chinese: escaped as \uXXXX it takes twice the bytes. */
const terser = { enable: true, config: { output: { ascii_only: false, comments: false } } };

export default {
  terser,
  mini: {},
  h5: {},
};
