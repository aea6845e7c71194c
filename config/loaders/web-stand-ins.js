// JavaScript, because webpack loads a loader by itself, without what compiles the build's settings.
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const envelope = path.join(root, 'src/shared/envelope/stand-ins');

/** What a mini-program lacks of the Web, and where its stand-in is. */
const standIns = {
  TextEncoder: path.join(envelope, 'text-codec.ts'),
  TextDecoder: path.join(envelope, 'text-codec.ts'),
  ReadableStream: path.join(envelope, 'streams.ts'),
  TransformStream: path.join(envelope, 'streams.ts'),
  crypto: path.join(root, 'src/client/platform/phone-random.ts'),
};

/**
 * Gives a module that seals the names of the Web that it uses, by imports: no globals are set, and no other
 * module gets any. `ProvidePlugin` would give them to all modules, those of the main package included.
 */
module.exports = function withStandIns(source) {
  const code = source.replace(/\bglobalThis\.crypto\b/g, 'crypto');
  const bare = code.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  const imports = Object.entries(standIns)
    .filter(([name]) => new RegExp(`(?<![.\\w$'"])${name}(?![\\w$'"])`).test(bare))
    .map(([name, file]) => `import { ${name} } from ${JSON.stringify(file)};`);
  return imports.length === 0 ? source : `${imports.join('')}\n${code}`;
};
