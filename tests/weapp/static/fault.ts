/** Something wrong with the build: in which file, and what. */
export interface Fault {
  where: string;
  what: string;
}

export const fault = (where: string, what: string): Fault => ({ where, what });
