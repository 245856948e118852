/** Every call of the contract, and inputs for each made from its own fields. */
import type * as z from 'zod';
import * as activity from '../../contract/activity';
import type { CallContract } from '../../contract/call';
import * as community from '../../contract/community';
import * as document from '../../contract/document';
import * as errand from '../../contract/errand';
import * as member from '../../contract/member';
import * as message from '../../contract/message';
import * as study from '../../contract/study';
import * as summary from '../../contract/summary';
import * as wish from '../../contract/wish';

const areas = {
  ...{ activity, community, document },
  errand: { ...errand, ...errand.stepContracts },
  ...{ member, message, study, summary, wish },
};
export type Area = keyof typeof areas;

const isCall = (exported: unknown): exported is CallContract =>
  typeof exported === 'object' && exported !== null && 'input' in exported && 'refusals' in exported;

/** By area and name: `wish.claim`. */
export const everyCall: ReadonlyArray<{ area: Area; call: string; contract: CallContract }> = (
  Object.keys(areas) as Area[]
).flatMap((area) =>
  Object.entries(areas[area] as Record<string, unknown>).flatMap(([name, contract]) =>
    isCall(contract) ? [{ area, call: `${area}.${name}`, contract }] : [],
  ),
);

/** The fields of a call's input. */
export const fieldsOf = (schema: z.ZodType): Record<string, z.ZodType> => {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  if (innerType) return fieldsOf(innerType);
  return 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
};

/** Of these the first that a field takes is sent. */
const samples: readonly unknown[] = [
  undefined,
  'nowhere',
  'cloud://none/uploads/pictures/0000000000000000.jpg',
  '说明',
  '13800138000',
  'ABCDEFGHJKMN',
  '123456',
  new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
  new Date().toISOString(),
  new Date().toISOString().slice(0, 7),
  `${new Date().getFullYear()}-Q1`,
  0,
  1,
  2026,
  true,
  [],
  ['nowhere'],
  [
    { title: '换灯泡', category: 'repairs' },
    { title: '换门锁', category: 'repairs' },
  ],
  { name: '王秀兰', phone: '13812345678', address: '杏花社区3号楼201' },
  [{ branchId: 'nowhere', words: '' }],
  [
    {
      ...{
        kind: 'themeDay',
        title: '主题党日',
        place: '会议室',
        month: new Date().toISOString().slice(0, 7),
      },
      startsAt: new Date().toISOString(),
    },
  ],
  { day: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10), time: '09:00' },
];

/** An input that the call takes, with these values in fields of these names. */
export function inputFor(
  contract: CallContract,
  known: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const made = Object.entries(fieldsOf(contract.input as z.ZodType)).map(([name, schema]) => {
    if (name in known && schema.safeParse(known[name]).success) return [name, known[name]];
    const options = [...samples, ...((schema as { options?: readonly unknown[] }).options ?? [])];
    return [name, options.find((sample) => schema.safeParse(sample).success)];
  });
  return Object.fromEntries(made);
}
