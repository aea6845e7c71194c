/**
 * Jest asks for the `require` build of a package. A few ES-module packages declare the `import`
 * condition only; those are found on the second try and compiled by swc.
 */
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (failure) {
    try {
      return options.defaultResolver(request, {
        ...options,
        conditions: [...(options.conditions ?? []), 'import'],
      });
    } catch {
      throw failure;
    }
  }
};
