import type { BranchKind } from '../contract/words';
import type { OrganizationRecord } from '../server/records/organization';
import { type Heart, layHeart } from './heart';
import { countyNames, PlaceNames, ruralEndings, ruralStems, streetStems } from './place-names';
import { type Random, randomOf } from './random';
import type { Size } from './sizes';
import { Tree } from './tree';
import { townshipUnits, unitParts, unitsOf } from './unit-names';

/** The places of a county where branches can be laid. */
interface County {
  county: OrganizationRecord;
  names: PlaceNames;
  /** 机关工委: for the county's own offices, schools and companies. */
  offices: OrganizationRecord;
  urban: OrganizationRecord[];
  rural: OrganizationRecord[];
}

export interface Laid {
  heart: Heart;
  organizations: OrganizationRecord[];
}

/** Lays the heart, then counties, townships and communities around it until every kind of branch is as many as wanted. */
export function layCity(size: Size): Laid {
  const tree = new Tree();
  const heart = layHeart(tree);
  const random = randomOf('organizations');
  const counties = layCounties(tree, heart, size, random);

  layOffices(tree, heart, counties);
  for (const kind of Object.keys(size.branches) as BranchKind[]) {
    const missing = () => size.branches[kind] - countOf(tree, kind);
    for (let turn = 0; missing() > 0; turn++) {
      const place = counties[turn % counties.length];
      if (place) layBranches(tree, place, kind, missing(), random);
    }
  }
  return { heart, organizations: tree.organizations };
}

const countOf = (tree: Tree, kind: BranchKind) =>
  tree.organizations.reduce(
    (count, one) => (one.kind === 'branch' && one.branchKind === kind ? count + 1 : count),
    0,
  );

function layCounties(tree: Tree, heart: Heart, size: Size, random: Random): County[] {
  const laid: County[] = [
    {
      county: heart.district,
      names: new PlaceNames(random),
      offices: heart.districtOffices,
      urban: [heart.street],
      rural: [],
    },
    {
      county: heart.banner,
      names: new PlaceNames(random),
      offices: heart.bannerOffices,
      urban: [],
      rural: [heart.sumu],
    },
    ...countyNames.slice(0, size.counties - 2).map((name) => {
      const county = tree.lay(heart.city, 'county', name);
      const offices = tree.lay(county, 'township', `${name}直属机关工委`);
      return { county, names: new PlaceNames(random), offices, urban: [], rural: [] };
    }),
  ];
  const streets = random.some(streetStems, streetStems.length);
  const rural = random.some(ruralStems, ruralStems.length);
  laid.forEach((place, at) => {
    const wanted = at === 0 ? size.townships.district : size.townships.county;
    const urbanFrom = at === 0 ? 0 : size.townships.district.urban + (at - 1) * wanted.urban;
    const ruralFrom = at === 0 ? 0 : size.townships.district.rural + (at - 1) * wanted.rural;
    for (let number = 0; number < wanted.urban; number++) {
      const stem = streets[(urbanFrom + number) % streets.length];
      place.urban.push(tree.lay(place.county, 'township', `${stem}街道`));
    }
    for (let number = 0; number < wanted.rural; number++) {
      const stem = rural[(ruralFrom + number) % rural.length];
      const ending = ruralEndings[(ruralFrom + number) % ruralEndings.length];
      place.rural.push(tree.lay(place.county, 'township', `${stem}${ending}`));
    }
  });
  return laid;
}

/** Every township and county is run by somebody: a branch of its own office for each that has none yet. */
function layOffices(tree: Tree, heart: Heart, counties: readonly County[]): void {
  for (const { county, offices, urban, rural } of counties) {
    if (county !== heart.district && county !== heart.banner) {
      tree.lay(offices, 'branch', `${county.name}委组织部党支部`, 'government');
    }
    for (const township of [...urban, ...rural]) {
      if (township === heart.street || township === heart.sumu) continue;
      tree.lay(township, 'branch', `${township.name}机关党支部`, 'government');
    }
  }
}

/** Lays one place's worth of branches of a kind, at most `missing`: a village's one, a community's two or three. */
function layBranches(tree: Tree, place: County, kind: BranchKind, missing: number, random: Random): void {
  const { county, names, offices, urban, rural } = place;
  const townships = [...urban, ...rural];
  switch (kind) {
    case 'village': {
      if (rural.length === 0) return;
      const name = names.village();
      const village = tree.lay(random.pick(rural), 'community', name, 'village');
      tree.lay(village, 'branch', `${name}党支部`, 'village');
      return;
    }
    case 'community': {
      if (urban.length === 0) return;
      const name = names.community();
      const community = tree.lay(random.pick(urban), 'community', name, 'community');
      layNumbered(tree, community, name, Math.min(missing, random.whole(1, 3)), kind);
      return;
    }
    case 'privateEnterprise':
    case 'socialOrganization': {
      const township = random.pick(townships);
      const unit = names.unit(stemOf(township) + random.pick(unitsOf[kind]), []);
      tree.lay(township, 'branch', `${unit}党支部`, kind);
      return;
    }
    default: {
      if (kind === 'institution' && random.chance(0.45)) {
        const township = random.pick(townships);
        const unit = names.unit(stemOf(township) + random.pick(townshipUnits), []);
        tree.lay(township, 'branch', `${unit}党支部`, kind);
        return;
      }
      const unit = names.unit(county.name + random.pick(unitsOf[kind]), unitParts[kind]);
      const branches = Math.min(missing, random.chance(0.7) ? 1 : random.whole(2, 4));
      const parent = branches === 1 ? offices : tree.lay(offices, 'generalBranch', `${unit}党总支`);
      layNumbered(tree, parent, unit, branches, kind);
    }
  }
}

const stemOf = (township: OrganizationRecord) => township.name.replace(/(街道|苏木|镇|乡)$/, '');

function layNumbered(
  tree: Tree,
  parent: OrganizationRecord,
  name: string,
  count: number,
  kind: BranchKind,
): void {
  const numerals = ['一', '二', '三', '四'];
  for (let number = 0; number < count; number++) {
    tree.lay(parent, 'branch', count === 1 ? `${name}党支部` : `${name}第${numerals[number]}党支部`, kind);
  }
}
