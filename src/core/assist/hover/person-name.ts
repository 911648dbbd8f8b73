/** A person as the configuration knows them: by handle, or by the full name that somebody wrote instead. */
import type { Config, Person } from '../../model/config';
import { handleOf } from '../../model/person';
import { quoted, type CardPart } from './card';

export interface KnownPerson extends Person {
  readonly handle: string;
}

export function personOf(written: string, { people }: Config): KnownPerson | undefined {
  const handle = handleOf(written);
  const person = people?.get(handle);
  return person && { ...person, handle };
}

/** The full name where it is known, else what is written. */
export function personPart(written: string, config: Config): CardPart {
  return quoted(personOf(written, config)?.name ?? written);
}
