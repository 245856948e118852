import type { Persona } from '../types';

/** Roles as a person would say them; a role without a word here is shown as it is. */
const roleWords: Readonly<Record<string, string>> = {
  citizen: '群众',
  member: '党员',
  inServiceMember: '在职党员',
  secretary: '书记',
  communityStaff: '社区',
  township: '乡镇街道',
  county: '旗县市区',
  city: '市',
};

export const wordFor = (role: string) => roleWords[role] ?? role;

export async function loadPersonas(): Promise<Persona[]> {
  const answer = await fetch('/personas');
  if (!answer.ok) throw new Error(`The cloud answered ${answer.status} for /personas`);
  return (await answer.json()) as Persona[];
}

/** The address at which the app opens as that person. */
export const addressOf = (openid: string, hash = '') => `/app/?as=${encodeURIComponent(openid)}${hash}`;
