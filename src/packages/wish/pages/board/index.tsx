import { open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { boardPoster } from '@/features/wish/board/board-poster';
import { useBoardCode } from '@/features/wish/board/use-board-code';
import { t } from '@/i18n';
import { PosterPage } from '@/shared/poster-page';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

/** The code for a community's notice board, to be saved as a picture, printed and hung up. */
export default function WishBoardPage() {
  const { communityId } = useParams();
  const asked = useBoardCode(communityId);
  const code = asked.answer;
  return (
    <PosterPage
      title={t('wish.board')}
      why={t('wish.boardWhy')}
      whyMore={t('wish.boardWhyMore')}
      asked={asked}
      posterOf={boardPoster}
      textOf={({ text }) => text}
    >
      {code && (
        <Card rows>
          <ListRow
            title={t('publicPage.of', { name: code.communityName })}
            note={t('wish.boardOpens')}
            onTap={() => open('publicPage', { organizationId: code.communityId })}
          />
        </Card>
      )}
    </PosterPage>
  );
}
