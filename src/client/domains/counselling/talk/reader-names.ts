import type { Readers } from './begin-thread';

/** Who reads, as the signed list names them: "林老师", and "林老师和督导". */
export function namesOf({ counsellor, supervisors }: Readers): {
  counsellor: string;
  all: string;
} {
  const name = counsellor[0]?.name ?? '';
  return { counsellor: name, all: supervisors.length > 0 ? `${name}和督导` : name };
}
