import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Button } from '@/ui/button';
import { Figure } from '@/ui/figures/figure';
import { ProgressBar } from '@/ui/figures/progress-bar';
import { SwitchRow } from '@/ui/form/switch-row';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow, RowTime } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Tiny } from '@/ui/text';
import { Timeline } from '@/ui/timeline';

/** Rows with each kind of head and end, and the way of a wish. */
export function RowStates() {
  return (
    <>
      <Section title={words.waiting} side={words.two}>
        <Card rows>
          <ListRow dot title={words.wish} note={words.wishNote} onTap={() => undefined} />
          <ListRow
            dot
            title={words.name3}
            note={words.name3Note}
            side={
              <Button kind='soft' size='tiny'>
                {words.record}
              </Button>
            }
          />
        </Card>
      </Section>
      <Section title={words.rows}>
        <Card>
          <Row align='foot' apart>
            <Figure label={words.came} value={14} unit={words.inLine.slice(-4)} />
            <Tiny>{words.hoursSide}</Tiny>
          </Row>
          <ProgressBar value={14} of={21} tone='green' spaced />
          <ListRow
            head={<Avatar name={words.name1} />}
            title={words.name1}
            note={words.name1Note}
            side={<Tag tone='green'>{words.came}</Tag>}
          />
          <ListRow
            head={<Avatar name={words.name2} />}
            title={words.name2}
            note={words.name2Note}
            side={
              <Button kind='soft' size='tiny'>
                {words.record}
              </Button>
            }
          />
          <ListRow
            head={<Avatar name={words.name3} />}
            title={words.name3}
            note={words.name3Note}
            side={<Tag tone='amber'>{words.onLeave}</Tag>}
          />
          <ListRow head={<RowTime>9:30</RowTime>} title={words.volunteering} note={words.branch} />
          <ListRow
            head={<Tag tone='slate'>{words.tagRest}</Tag>}
            title={words.themeDay}
            side={words.daysLeft}
          />
          <ListRow
            head={<Tag tone='amber'>{words.tagMissing}</Tag>}
            title={words.themeDay}
            side={words.daysLeft}
          />
        </Card>
        <Card rows>
          <SwitchRow title={words.remindMe} note={words.remindWhen} on onChange={() => undefined} />
        </Card>
      </Section>
      <Section title={words.ways}>
        <Card>
          <Timeline
            steps={[
              { key: 'posted', title: words.posted, note: words.postedNote, state: 'done' },
              { key: 'verified', title: words.verified, note: words.verifiedNote, state: 'done' },
              { key: 'claimed', title: words.claimedBy, note: words.claimedNote, state: 'now' },
              { key: 'confirming', title: words.confirming, state: 'ahead' },
            ]}
          />
        </Card>
      </Section>
    </>
  );
}
