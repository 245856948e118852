import type { FreeingKind } from '@contract/words';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Sub } from '@/ui/text';
import { type RollPerson, usePutBack, useUnbind } from './use-people';

export interface BindingSheetProps {
  person: RollPerson;
  onClose: () => void;
  /** Opens what the committee decided on their class; left out for those who do not lead the branch. */
  onClass?: (() => void) | undefined;
}

/** What can be done about somebody's binding: free it for one of two reasons, or put the former account back. */
export function BindingSheet({ person, onClose, onClass }: BindingSheetProps) {
  const freeing = useUnbind();
  const putting = usePutBack();
  const { memberId, name, bound, mayFree, former } = person;

  const free = async (kind: FreeingKind) => {
    if (!(await freeing.act({ memberId, kind }))) return;
    onClose();
    say(t('branch.freedDone', { name }));
  };
  const putBack = async () => {
    const agreed = await confirm({
      title: t('branch.takeBackTitle', { name }),
      text: t(bound ? 'branch.takeBackTextMoved' : 'branch.takeBackText'),
      yes: t('branch.takeBackYes'),
    });
    if (!agreed || !(await putting.act({ memberId }))) return;
    onClose();
    say(t('branch.tookBack', { name }));
  };
  return (
    <Sheet open title={t('branch.freeTitle', { name })} onClose={onClose}>
      <Sub>{apartText(person.distinguishing)}</Sub>
      {onClass && (
        <ListRow title={t('memberClasses.row')} note={t('memberClasses.rowNote')} onTap={onClass} />
      )}
      {!mayFree && <Notice kind='waiting'>{t('branch.freeAbove')}</Notice>}
      {mayFree && bound && (
        <>
          <Notice kind='why'>{t('branch.freeWhy')}</Notice>
          <Row equal spaced>
            <Button busy={freeing.busy} onTap={() => free('newAccount')}>
              {t('branch.newAccount')}
            </Button>
          </Row>
          <Row equal spaced>
            <Button busy={freeing.busy} onTap={() => free('notThem')}>
              {t('branch.notThem')}
            </Button>
          </Row>
        </>
      )}
      {mayFree && former && (
        <Row equal spaced>
          <Button busy={putting.busy} onTap={putBack}>
            {t('branch.takeBack')}
          </Button>
        </Row>
      )}
      {mayFree && !bound && !former && <Notice kind='waiting'>{t('branch.freeNothing')}</Notice>}
      <TroubleNotice of={freeing.trouble ?? putting.trouble} />
    </Sheet>
  );
}
