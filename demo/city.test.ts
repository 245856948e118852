import { planCity } from './branches';
import { rollOf } from './people';
import { registryOf } from './registry';

const city = planCity('city');
const total = (of: (branch: (typeof city.branches)[number]) => number) =>
  city.branches.reduce((sum, branch) => sum + of(branch), 0);

test('the city is as large as Tongliao', () => {
  expect(city.branches).toHaveLength(8000);
  expect(city.branches.filter(({ kind }) => kind === 'village')).toHaveLength(2103);
  expect(city.organizations.filter(({ kind }) => kind === 'county')).toHaveLength(8);
  expect(total(({ members }) => members)).toBe(168_580);
  expect(total(({ inService }) => inService)).toBe(44_000);
  expect(city.size.claimedWishes).toBe(21_000);
});

test('no branch is smaller than 3 or larger than 100, and most are near 20', () => {
  const counts = city.branches.map(({ members }) => members).sort((one, other) => one - other);
  expect(counts[0]).toBeGreaterThanOrEqual(3);
  expect(counts.at(-1)).toBeLessThanOrEqual(100);
  expect(counts[4000]).toBeGreaterThanOrEqual(14);
  expect(counts[4000]).toBeLessThanOrEqual(26);
});

test('the rolls hold what the plan says', () => {
  for (const branch of city.branches.filter((_, at) => at % 40 === 0)) {
    const roll = rollOf(branch, city.size);
    expect(roll).toHaveLength(branch.members);
    expect(roll.filter(({ communityId }) => communityId !== null)).toHaveLength(branch.inService);
    expect(roll.flatMap(({ offices }) => offices.filter(({ role }) => role === 'secretary'))).toHaveLength(1);
  }
});

test('every community has somebody to verify its wishes', () => {
  const { staff } = registryOf(city);
  expect(city.communities.filter(({ _id }) => !staff.get(_id)?.length)).toEqual([]);
});

test('no two organizations share an id, and no two places of one township a name', () => {
  const ids = city.organizations.map(({ _id }) => _id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = city.organizations.map(({ parentId, name }) => `${parentId} ${name}`);
  expect(new Set(named).size).toBe(named.length);
});

test('town has about sixty branches and twelve hundred members', () => {
  const town = planCity('town');
  expect(town.branches).toHaveLength(60);
  expect(town.branches.reduce((sum, { members }) => sum + members, 0)).toBe(1200);
});
