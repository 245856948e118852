import type { CollectionSchema } from '../../localcloud/types';
import type { Configuration } from './configuration';
import type { FunctionPlan } from './function-plan';

/** What an environment shall be. */
export interface Plan {
  configuration: Configuration;
  schema: readonly CollectionSchema[];
  functions: readonly FunctionPlan[];
  keys: Readonly<Record<string, string>> | null;
  /** Where the keys lie or should lie; told to people. */
  keysPath: string;
  /** Whether it is for training, and so holds the made-up city. */
  training?: boolean;
}
