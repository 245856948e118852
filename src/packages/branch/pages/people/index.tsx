import { limits } from '@contract/limits';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BindingRow } from '@/features/branch/binding-row';
import { BindingSheet } from '@/features/branch/binding-sheet';
import { ClassSheet } from '@/features/branch/class-sheet';
import { type RollPerson, usePeople } from '@/features/branch/use-people';
import { useWaiting } from '@/features/branch/use-waiting';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { type BranchName, BranchSearch } from '@/shared/branch-search';
import { useSettled } from '@/shared/use-settled';
import { SearchField } from '@/ui/form/search-field';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Tiny } from '@/ui/text';
import { TextLink } from '@/ui/text-link';

/** Whose WeChat is bound to whom on a roll: freed, or put back, by whoever decides on it. */
export default function PeoplePage() {
  const { branchId: named } = useRouter().params;
  const { isSecretary, leadsBranch, ownBranchId, over } = useWaiting();
  const [branch, setBranch] = useState<BranchName>();
  const [choosing, setChoosing] = useState(false);
  const [search, setSearch] = useState('');
  const [person, setPerson] = useState<RollPerson>();
  const [classOf, chooseClassOf] = useState<RollPerson>();
  const setClassOf = (chosen: RollPerson | undefined) => {
    // One sheet at a time.
    setPerson(undefined);
    chooseClassOf(chosen);
  };
  const branchId = branch?.organizationId ?? named;
  /** Classes are the branch's own committee's. */
  const isOwn = leadsBranch && (branchId === undefined || branchId === ownBranchId);
  /** Of the committee, but without a say on who is bound. */
  const onlyClasses = isOwn && !isSecretary && !over;
  const sought = useSettled(search);
  const asked = usePeople(branchId, sought);
  const choose = (chosen: BranchName) => {
    setBranch(chosen);
    setChoosing(false);
  };
  return (
    <Page title={t(onlyClasses ? 'branch.roll' : 'branch.people')}>
      {onlyClasses ? (
        <Lede>{t('branch.rollWhy')}</Lede>
      ) : (
        <Lede more={t(isSecretary || branchId ? 'branch.peopleWhyMore' : 'branch.peopleWhyAboveMore')}>
          {t(isSecretary || branchId ? 'branch.peopleWhy' : 'branch.peopleWhyAbove')}
        </Lede>
      )}
      {over && !choosing && <TextLink onTap={() => setChoosing(true)}>{t('branch.peopleBranch')}</TextLink>}
      {choosing && (
        <Card>
          <BranchSearch
            label={t('branch.peopleBranch')}
            hint={t('mine.branchHint')}
            chosen={branch ? [branch] : []}
            onChoose={choose}
          />
        </Card>
      )}
      <SearchField
        label={t('branch.searchName')}
        example={t('branch.searchNameExample')}
        most={limits.personName}
        value={search}
        onChange={setSearch}
        clear={t('branch.requestsClear')}
      />
      <Answer of={asked}>
        {({ branchName, items, more }) =>
          items.length === 0 ? (
            <Card>
              {sought === '' ? (
                <Empty picture='people' title={t('branch.peopleEmpty')} next={t('branch.peopleEmptyNext')} />
              ) : (
                <Empty picture='notFound' title={t('branch.peopleNone')} next={t('branch.peopleNoneNext')} />
              )}
            </Card>
          ) : (
            <Section
              title={branchName === '' ? t('branch.peopleOwn') : branchName}
              side={t('common.people', { n: items.length })}
            >
              <Card rows>
                {items.map((one) => (
                  <BindingRow
                    key={one.memberId}
                    person={one}
                    onlyClass={onlyClasses}
                    onTap={() => (onlyClasses ? setClassOf(one) : setPerson(one))}
                  />
                ))}
              </Card>
              {more && <Tiny>{t('branch.peopleMore')}</Tiny>}
            </Section>
          )
        }
      </Answer>
      {person && (
        <BindingSheet
          person={person}
          onClose={() => setPerson(undefined)}
          onClass={isOwn ? () => setClassOf(person) : undefined}
        />
      )}
      {classOf && <ClassSheet memberId={classOf.memberId} onClose={() => setClassOf(undefined)} />}
    </Page>
  );
}
