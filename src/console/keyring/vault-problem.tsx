import { Alert } from 'antd';
import { Problem } from '../ui/problem';
import { vaultWords } from './vault-words';

/** What went wrong, in the vault or on the way to the server. */
export function VaultProblem({ error }: { error: unknown }) {
  const words = vaultWords(error);
  if (words === null) return <Problem error={error} />;
  return <Alert role="alert" type="error" showIcon title={words} />;
}
