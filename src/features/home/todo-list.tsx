import type { Todo } from '@contract/summary';
import { todoKinds } from '@contract/summary/todos';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { t } from '@/i18n';
import { type TodoLine, todoLineOf } from '@/shared/todo-line';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Tiny } from '@/ui/text';
import { todoPages } from '../todos';
import { todoGroups } from './todo-groups';

/** How it is said and where it leads; null of what a newer cloud tells of, which an older program passes over. */
const lineOf = (todo: Todo): TodoLine | null =>
  todo.what in todoKinds ? todoLineOf(todo, todoPages[todoKinds[todo.what].area]) : null;

/** Shown before all are asked for. */
const SHOWN = 3;

type Drawn = TodoLine & { key: string; what: Todo['what'] };

function Rows({ lines, children }: { lines: readonly Drawn[]; children?: ReactNode }) {
  return (
    <Card rows>
      {lines.map(({ key, title, note, go }) => (
        <ListRow key={key} dot title={title} note={note} onTap={go} />
      ))}
      {children}
    </Card>
  );
}

/**
 * What waits for the reader: the three most pressing, and all of it by what it is about at a tap. Nothing at all when nothing
 * waits.
 */
export function TodoList({ todo, title }: { todo: readonly Todo[]; title: string }) {
  const [all, showAll] = useState(false);
  const lines = todo.flatMap((one) => {
    const line = lineOf(one);
    return line ? [{ ...line, what: one.what, key: `${one.what} ${one.id ?? one.kind ?? ''}` }] : [];
  });
  if (lines.length === 0) return null;
  const groups = todoGroups.flatMap(({ title: of, whats }) => {
    const among = lines.filter(({ what }) => whats.includes(what));
    return among.length > 0 ? [{ of, among }] : [];
  });
  return (
    <Section
      title={title}
      side={t('common.items', { n: lines.length })}
      {...(all ? { onSide: () => showAll(false) } : {})}
    >
      {all ? (
        groups.map(({ of, among }) => (
          <View key={of}>
            <Tiny>{t(of)}</Tiny>
            <Rows lines={among} />
          </View>
        ))
      ) : (
        <Rows lines={lines.slice(0, SHOWN)}>
          {lines.length > SHOWN && (
            <ListRow title={t('home.allTodo', { n: lines.length })} onTap={() => showAll(true)} />
          )}
        </Rows>
      )}
    </Section>
  );
}
