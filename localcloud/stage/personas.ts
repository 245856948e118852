import type { Persona } from '../types';

export async function loadPersonas(): Promise<Persona[]> {
  const answer = await fetch('/personas');
  if (!answer.ok) throw new Error(`The cloud answered ${answer.status} for /personas`);
  return (await answer.json()) as Persona[];
}

/** The role as a person would say it, if the seed module says how. */
export const wordFor = ({ role, roleWord }: Persona) => roleWord ?? role;

/** The last of an organization's parts: what tells two people of one role apart. */
export const placeOf = ({ organization }: Persona) => organization.split(' · ').pop() ?? organization;

/** The people by role, in the order in which roles first come. */
export function byRole(personas: readonly Persona[]): Array<[word: string, people: Persona[]]> {
  const groups = new Map<string, Persona[]>();
  for (const persona of personas) {
    const word = wordFor(persona);
    groups.set(word, [...(groups.get(word) ?? []), persona]);
  }
  return [...groups];
}

/** The address at which the app opens as that person. */
export const addressOf = (openid: string, hash = '') => `/app/?as=${encodeURIComponent(openid)}${hash}`;
