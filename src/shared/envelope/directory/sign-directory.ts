import { signedToText, signStatement } from '../encoding/signed';
import {
  checkDirectory,
  DIRECTORY_PURPOSE,
  STATUS_PURPOSE,
  type DirectoryStatement,
  type StatusStatement,
} from './directory';

/** Signs a directory with the offline root. Throws MALFORMED. @param rootSecret 32-byte seed */
export function signDirectory(statement: DirectoryStatement, rootSecret: Uint8Array): string {
  checkDirectory(statement);
  return signedToText(signStatement(DIRECTORY_PURPOSE, statement, rootSecret));
}

/** Signs a status statement with a status key of the directory. @param statusSecret 32-byte seed */
export function signStatus(statement: StatusStatement, statusSecret: Uint8Array): string {
  return signedToText(signStatement(STATUS_PURPOSE, statement, statusSecret));
}
