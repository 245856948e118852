import { confirm, say } from '@/device/say';
import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { Icon } from '@/ui/pictures/icon';
import { Row } from '@/ui/row';

const ask = async () => {
  if (await confirm({ title: words.askTitle, text: words.askText, yes: words.end })) say(words.saved);
};
const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 2000));

/** Buttons: of each kind, usual, working, off; small and tiny. */
export function ButtonStates() {
  return (
    <Section title={words.buttons}>
      <Card>
        <Button kind='main' onTap={slowly}>
          {words.scan}
        </Button>
        <Row equal stacks spaced>
          <Button kind='main' busy>
            {words.busy}
          </Button>
          <Button kind='main' disabled>
            {words.off}
          </Button>
        </Row>
        <Row equal stacks spaced>
          <Button>{words.restCame}</Button>
          <Button kind='main' onTap={ask}>
            {words.ask}
          </Button>
        </Row>
        <Row equal stacks spaced>
          <Button kind='soft'>{words.help}</Button>
          <Button busy>{words.busy}</Button>
        </Row>
        <Row spaced>
          <Button kind='soft' size='small'>
            {words.remind}
          </Button>
          <Button size='small'>{words.leave}</Button>
          <Button kind='soft' size='tiny'>
            {words.record}
          </Button>
        </Row>
        <Row spaced>
          <Button kind='soft' size='small' busy>
            {words.remind}
          </Button>
          <Button kind='soft' size='tiny' disabled>
            {words.record}
          </Button>
        </Row>
        <Row spaced>
          {(['scan', 'phone', 'place', 'clock', 'people'] as const).map((name) => (
            <Icon key={name} name={name} />
          ))}
        </Row>
      </Card>
    </Section>
  );
}
