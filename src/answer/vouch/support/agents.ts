import { closeTo } from "../negation/english-words.ts";
import { type English, isOf } from "./english.ts";
import { type Frame, framesOf, type Party } from "./frames.ts";

/**
 * Whether a statement has another do what its quotes say that somebody did, or has it done to
 * another: both are named in the quotes, and for every such verb the order of the words says so.
 */
export function isAnotherAgent(said: English, quoted: English): boolean {
  if (said.words.some(({ norm }) => /^(?:not|never|no|cannot|nobody|neither)$/.test(norm)))
    return false;
  const own = framesOf(said, verbStemsOf(quoted));
  const theirs = framesOf(quoted, new Set(own.map(({ verb }) => verb.stem)));
  return own.some((frame) => {
    const same = theirs.filter(({ verb }) => verb.stem === frame.verb.stem);
    const isOther = isOf(frame.verb, "speech") ? isSwapped : isAnother;
    return same.length > 0 && same.every((other) => isOther(frame, other, quoted));
  });
}

function verbStemsOf(text: English): ReadonlySet<string> {
  return new Set(framesOf(text).map(({ verb }) => verb.stem));
}

/** The agent of one is the patient of the other. */
function isSwapped(own: Frame, other: Frame): boolean {
  const { patient } = own;
  const agent = firmly(own.agent);
  // Without a patient it may be what happens to it: "the practice will end".
  const acts = agent !== undefined && patient !== undefined;
  if (acts && isNone(agent, other.agent) && isHead(agent, other.patient)) return true;
  return (
    patient !== undefined &&
    isHead(patient, other.agent) &&
    other.patient !== undefined &&
    isNone(patient, other.patient)
  );
}

/** They are swapped, or somebody who is named in the quotes does what another does there. */
function isAnother(own: Frame, other: Frame, quoted: English): boolean {
  if (isSwapped(own, other)) return true;
  const agent = firmly(own.agent);
  if (own.agent === undefined && other.agent === undefined)
    return isDoneToAnother(own, other, quoted);
  if (agent === undefined || other.agent === undefined) return false;
  return isNone(agent, other.agent) && isNamed(agent, quoted) && isSamePatient(own, other);
}

/** "Cooks are allowed" where the quotes have "inspectors are allowed". */
function isDoneToAnother(own: Frame, other: Frame, quoted: English): boolean {
  const patient = firmly(own.patient);
  if (patient === undefined || other.patient === undefined || !isPassive(own) || !isPassive(other))
    return false;
  return isNone(patient, other.patient) && isNamed(patient, quoted);
}

function isPassive({ verb, patient }: Frame): boolean {
  return patient !== undefined && patient.head.at < verb.at;
}

function firmly(party: Party | undefined): Party | undefined {
  return party?.isLoose ? undefined : party;
}

function isHead({ head }: Party, other: Party | undefined): boolean {
  return other?.stems.has(head.stem) === true;
}

/** Nothing of a party is the other. */
function isNone({ head, stems }: Party, other: Party | undefined): boolean {
  if (other === undefined) return true;
  return ![...stems, ...closeTo(head.stem)].some((stem) => other.stems.has(stem));
}

function isNamed({ head }: Party, { stems }: English): boolean {
  return stems.has(head.stem);
}

function isSamePatient(own: Frame, other: Frame): boolean {
  if (own.patient === undefined || other.patient === undefined) return true;
  return !isNone(own.patient, other.patient);
}
