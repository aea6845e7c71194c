import type { IdentityBytes } from '../../age/identity';
import type { HandlerEntry } from '../../directory/directory';
import type { KeyId } from '../../keys/key-id';
import { sortHeads } from '../line';
import type { EpochBody, WrapsBody } from '../statements';
import { currentEpoch, type CaseState, type Epoch } from './case-state';
import { headOf, type HeldEntry } from './held-entry';

/** What is looked up while a case moves on. */
export interface Surroundings {
  handlers: ReadonlyMap<KeyId, HandlerEntry>;
  /** The secret of an epoch by its public half, where one of my keys unwraps it. */
  secretOf: (publicKey: string) => IdentityBytes | null;
}

type Placed = Pick<HeldEntry, 'hash' | 'header' | 'said'>;

/** The case after one more entry that counts. Whether it counts was decided before. */
export function nextState(state: CaseState, entry: Placed, around: Surroundings): CaseState {
  return { ...changedState(state, entry, around), ...listed(state, entry) };
}

/** Whether an entry changes more than the list of entries. */
export function isChange(said: HeldEntry['said']): boolean {
  if (said.kind === 'sealed') return said.message?.kind === 'readers';
  return said.kind !== 'status';
}

/** The same without listing the entry: who reads, whose the case is, which keys there are. */
export function changedState(
  state: CaseState,
  { hash, header, said }: Placed,
  around: Surroundings,
): CaseState {
  switch (said.kind) {
    case 'epoch':
      return withEpoch(state, header, said.body, around);
    case 'wraps':
      return withWraps(state, header, said.body, around);
    case 'replaceCode': {
      const { keyId, signing, recipient, replaces } = said.body;
      const owner = { keyId, signing, recipient };
      return { ...state, owner, formerOwners: [...state.formerOwners, replaces] };
    }
    case 'leave': {
      const personOf = (keyId: KeyId) => around.handlers.get(keyId)?.handler;
      const person = personOf(header.author);
      if (person === undefined) return state;
      return {
        ...state,
        readers: state.readers.filter((keyId) => personOf(keyId) !== person),
        removed: new Map(state.removed).set(person, said.body.reason),
      };
    }
    case 'withdraw':
      return { ...state, withdrawal: hash };
    case 'restore':
      return { ...state, withdrawal: null };
    case 'sealed':
      return said.message?.kind === 'readers'
        ? { ...state, choice: said.message.body.choice }
        : state;
    case 'status':
      return state;
  }
}

function withEpoch(
  state: CaseState,
  header: HeldEntry['header'],
  body: EpochBody,
  around: Surroundings,
): CaseState {
  const { thread } = header;
  const epoch: Epoch = {
    epoch: header.epoch,
    public: body.public,
    wrappedTo: body.wraps.map((wrap) => wrap.to),
    identity: around.secretOf(body.public),
    startedBy: header.author,
  };
  const epochs = { ...state.epochs, [thread]: [...state.epochs[thread], epoch] };
  const highestEpoch = { ...state.highestEpoch, [thread]: header.epoch };
  if (thread === 'staff') return { ...state, epochs, highestEpoch };
  const readers = epoch.wrappedTo.filter((keyId) => around.handlers.has(keyId));
  const removed = new Map(state.removed);
  for (const { handler, reason } of body.removed) {
    // A revoked key is not a person: with a new one she reads again. Whom she left out stands in `choice`.
    if (reason === 'left' || reason === 'conflict') removed.set(handler, reason);
  }
  return {
    ...state,
    epochs,
    highestEpoch,
    readers,
    removed: withoutReaders(removed, readers, around),
  };
}

function withWraps(
  state: CaseState,
  header: HeldEntry['header'],
  body: WrapsBody,
  around: Surroundings,
): CaseState {
  const { thread } = header;
  const epochs = state.epochs[thread].map((epoch) => {
    const added = body.wraps.filter((wrap) => wrap.epoch === epoch.epoch).map((wrap) => wrap.to);
    const isNew = (keyId: KeyId) => !epoch.wrappedTo.includes(keyId);
    return { ...epoch, wrappedTo: [...epoch.wrappedTo, ...added.filter(isNew)] };
  });
  const next = { ...state, epochs: { ...state.epochs, [thread]: epochs } };
  if (thread === 'staff') return next;
  const current = currentEpoch(state, 'shared')?.epoch;
  const added = body.wraps
    .filter((wrap) => wrap.epoch === current && around.handlers.has(wrap.to))
    .map((wrap) => wrap.to);
  const readers = [...state.readers, ...added.filter((keyId) => !state.readers.includes(keyId))];
  return { ...next, readers, removed: withoutReaders(state.removed, added, around) };
}

/** Who is wrapped to again is not removed any more. */
function withoutReaders(
  removed: CaseState['removed'],
  readers: readonly KeyId[],
  { handlers }: Surroundings,
): CaseState['removed'] {
  const reading = new Set(readers.map((keyId) => handlers.get(keyId)?.handler));
  return new Map([...removed].filter(([handler]) => !reading.has(handler)));
}

/** The entry among those that count, and at the head of its line. */
function listed(state: CaseState, entry: Placed): Pick<CaseState, 'entries' | 'heads'> {
  const { header, hash, said } = entry;
  const others = state.heads.filter(
    (head) => head.author !== header.author || head.thread !== header.thread,
  );
  return {
    heads: sortHeads([...others, headOf(entry)]),
    entries: [
      ...state.entries,
      {
        hash,
        header,
        kind: said.kind,
        message: said.kind === 'sealed' ? said.message : null,
        status: said.kind === 'status' ? said.body : null,
      },
    ],
  };
}
