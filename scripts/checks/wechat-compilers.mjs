import { chmodSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';

const bin = path.resolve(import.meta.dirname, '../../node_modules/miniprogram-compiler/bin');
const folders = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/**
 * Compiles every template and style sheet of a built mini-program as WeChat's tools do when it is
 * uploaded: they are stricter than any engine that runs it. What they only warn of fails too.
 * @param {string} folder
 * @returns {import('./run-checks.mjs').Result}
 */
export function compileAsWechat(folder) {
  if (!hasCompilers()) {
    const reason = `WeChat's compilers run on Linux (x64), macOS and Windows, not on ${process.platform} ${process.arch}`;
    return { passed: 0, failed: 0, skipped: 2, couldNotRun: 2, reason };
  }
  if (!existsSync(path.join(folder, 'app.json'))) {
    return { passed: 0, failed: 1, skipped: 0, reason: `${folder} was not built` };
  }
  const templates = filesIn(folder, '.wxml');
  const sheets = filesIn(folder, '.wxss');
  const complaints = [
    complaintOf('wcc', ['-d', '-cc', '0', ...templates, ...filesIn(folder, '.wxs')], folder),
    complaintOf('wcsc', ['-lc', '-db', '-pc', String(sheets.length), ...sheets], folder),
  ].filter((complaint) => complaint !== '');
  const failed = complaints.length;
  return { passed: 2 - failed, failed, skipped: 0, output: complaints.join('\n') };
}

/** What a compiler wrote to its error output, or an empty text when it accepted everything. */
function complaintOf(name, args, folder) {
  const file = path.join(bin, folders[process.platform], name + extension());
  // The package was published without the permission to run its files on Linux.
  if (process.platform !== 'win32') chmodSync(file, 0o755);
  const { status, stderr, error } = spawnSync(file, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) return `${name}: ${error.message}`;
  if (status === 0 && stderr.trim() === '') return '';
  return `${name}: ${stderr.trim() || `ended with ${status}`}`;
}

function hasCompilers() {
  if (process.platform === 'linux' && process.arch !== 'x64') return false;
  return process.platform in folders;
}

function extension() {
  return process.platform === 'win32' ? '.exe' : '';
}

function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
}
