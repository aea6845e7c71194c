/** A module that depends on more than its file: webpack builds it anew every time. */
module.exports = function notKept(source, map) {
  this.cacheable(false);
  this.callback(null, source, map);
};
